import type { Question } from '#rules/courses/kind_definition'

const WORDS: Record<string, string[]> = {
  experience: ['Pythonで受注データの集計を自動化しました。pandasを2年使っています。', '社内の問合せ分類を試作し、精度を部内で報告しました。', '画像検査の試作でPyTorchを使いました。'],
  plan: ['検査写真の判定を半年で試し、見逃しを減らします。', '問合せ文の振り分けを自動にし、返信までの時間を半分にします。', '需要の予測を作り、仕入れの無駄を減らします。'],
  jobs: ['システムエンジニア 2名', 'ホールスタッフ 3名、調理 1名', '営業事務 1名', '施工管理 2名'],
  details: ['36協定の更新と残業の減らし方について相談したいです。', '育児休業から戻る社員の働き方を決めたいです。'],
}

/** What an invented applicant answers; optional questions stay open now and then. */
export const answersTo = (questions: Question[], index: number): Record<string, string> =>
  Object.fromEntries(
    questions
      .filter(({ required }) => required || index % 2 === 0)
      .map(({ code, kind, options = [] }) => [code, kind === 'choice' ? options[index % options.length]!.value : wordsFor(code, index)])
  )

const wordsFor = (code: string, index: number) => {
  const words = WORDS[code] ?? ['実務に近い例を聞きたいです。', '自社の課題に当てはめて考えたいです。']
  return words[index % words.length]!
}
