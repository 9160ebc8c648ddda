/** What certified companies tell everybody of themselves. Every story says that it is invented. */
import { savePublication, type ToPublish } from '#actions/publication/save_publication'
import type { Actor } from '#values/actor'

type Told = [story: string, numbers: ToPublish['numbers'], jobsUrl?: string]

const INVENTED = '（実演用の架空の紹介文です）'

const stories: Record<string, Told> = {
  certified: [
    '男性も女性も、育児休業を取る前と戻る前に上司と話す時間を設けています。引き継ぎの手順を一枚の表にしてから、急な休みも皆で補えるようになりました。',
    [
      { label: '男性の育児休業取得率', value: '67%' },
      { label: '年次有給休暇の取得率', value: '78%' },
      { label: '月平均の時間外労働', value: '9時間' },
    ],
    'https://shibaura-systems.example/recruit',
  ],
  donguri: [
    '保育の仕事を続けながら自分の子も育てられるよう、勤務の希望を二か月前に聞き、園どうしで応援し合っています。介護が始まった職員には、早番だけの勤務も選べます。',
    [
      { label: '育児休業からの復職率', value: '100%' },
      { label: '短時間勤務の利用者', value: '11人' },
    ],
    'https://donguri.example/saiyo',
  ],
  soramame: [
    '午後六時を過ぎると、開発用の機械の通知が止まります。週二日は家で働けます。会議は三十分までと決め、議事は文字で残します。',
    [{ label: '月平均の時間外労働', value: '6時間' }],
  ],
  yoake: [
    '子どもの学校行事は、有給とは別の「行事休暇」で出かけます。代わりの当番は、前の月に皆で決めておきます。',
    [
      { label: '年次有給休暇の取得率', value: '81%' },
      { label: '係長以上の女性の割合', value: '38%' },
    ],
    'https://yoake.example/join',
  ],
  iroha: ['小さな意匠室ですが、休む人の仕事は一つの棚に集め、だれでも続きを描けるようにしています。', []],
  hikari: [
    '六十年続く試作の工場です。段取りを前の日に済ませ、夕方の機械は無人で動かします。残業の多かった工程から順に直しました。',
    [
      { label: '週60時間以上働いた人', value: '0人' },
      { label: '平均勤続年数', value: '17年' },
    ],
  ],
  kamome: [
    '町会の祭りや消防団に出る日は、出勤として扱います。海外との時差のある仕事は、二人一組で交代しています。',
    [{ label: '地域活動の休暇を使った人', value: '14人' }],
  ],
  umibe: [
    '予約の少ない月曜を全店の休みにし、二週間前に勤務表を出しています。深夜の片付けは、希望する人だけで回します。',
    [{ label: '年次有給休暇の取得率', value: '64%' }],
  ],
  hinageshi: [
    '介護の専門職の家にも、介護はあります。親の通院に付き添う半日の休みを、理由を聞かずに取れます。',
    [{ label: '介護休業の取得者', value: '4人' }],
    'https://hinageshi.example/work',
  ],
  bungu: ['店番は三人で組みます。保育園の呼び出しがあれば、残る二人で閉店まで回せます。', []],
  suisan: ['朝の早い仕事だからこそ、昼に全員で体を動かします。健康診断の日は、市場の休みに合わせて半日の勤務にしました。', []],
  asanagi: ['夜勤の前後に血圧を測り、眠れた時間を話します。相談の窓口は、会社の外にもあります。', []],
}

const ITEMS: ToPublish['items'] = ['name', 'town', 'industry', 'size', 'fields', 'story', 'numbers', 'jobs']

export async function publish(company: string, actor: Actor) {
  const told = stories[company]
  if (!told) return
  const [story, numbers, jobsUrl = null] = told
  const items = ITEMS.filter((item) => (item !== 'numbers' || numbers.length > 0) && (item !== 'jobs' || jobsUrl !== null))
  const facts = { items, story: `${story}${INVENTED}`, numbers, jobsUrl, photoAlt: null, portraitConsent: false }
  await savePublication(actor.companyId!, 0, facts, actor)
}
