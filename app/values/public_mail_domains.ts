/** Providers whose addresses anybody can have: their domain is nobody's company. */
const PUBLIC = new Set(
  `gmail.com googlemail.com yahoo.co.jp yahoo.com yahoo.ne.jp ymail.ne.jp icloud.com me.com mac.com outlook.com outlook.jp hotmail.com
  hotmail.co.jp live.jp live.com msn.com aol.com aol.jp gmx.com mail.com zoho.com proton.me protonmail.com pm.me tutanota.com fastmail.com
  excite.co.jp goo.jp goo.ne.jp mail.goo.ne.jp infoseek.jp livedoor.com docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp
  vodafone.ne.jp ymobile.ne.jp ymobile1.ne.jp rakumail.jp uqmobile.jp nifty.com nifty.ne.jp ocn.ne.jp plala.or.jp biglobe.ne.jp so-net.ne.jp
  asahi-net.or.jp dion.ne.jp odn.ne.jp hi-ho.ne.jp jcom.home.ne.jp jcom.zaq.ne.jp zaq.ne.jp eonet.ne.jp cty-net.ne.jp itscom.net
  commufa.jp tiki.ne.jp wakwak.com ybb.ne.jp bbiq.jp megaegg.ne.jp t-com.ne.jp tcp-ip.or.jp sannet.ne.jp kcn.jp rakuten.jp qq.com 163.com
  naver.com daum.net
  demo.example`.split(/\s+/)
)

/** A provider's own sub-domains are as public as itself: `taro@aaa.ocn.ne.jp`. */
export const isPublicMailDomain = (domain: string): boolean =>
  domain.split('.').some((_label, from, labels) => PUBLIC.has(labels.slice(from).join('.')))
