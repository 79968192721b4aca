/**
 * Domains at which anybody can open a mailbox in a minute. Allowing one of
 * them means allowing everybody, so it takes `allowPublicMailDomains: true`.
 * The list covers the large providers and cannot be complete.
 */
const PUBLIC_MAIL_DOMAINS = new Set(
  `
  gmail.com googlemail.com
  outlook.com outlook.de outlook.fr outlook.es hotmail.com hotmail.co.uk hotmail.de hotmail.fr hotmail.it live.com live.co.uk live.nl msn.com passport.com
  yahoo.com yahoo.co.uk yahoo.co.jp yahoo.co.in yahoo.de yahoo.fr yahoo.es yahoo.it yahoo.com.br ymail.com rocketmail.com
  icloud.com me.com mac.com
  aol.com aim.com
  proton.me protonmail.com protonmail.ch pm.me
  gmx.com gmx.net gmx.de gmx.at gmx.ch web.de t-online.de freenet.de mail.de posteo.de posteo.net mailbox.org
  tutanota.com tutanota.de tuta.io tuta.com tutamail.com
  mail.com email.com fastmail.com fastmail.fm hey.com zoho.com zohomail.com zohomail.eu hushmail.com
  yandex.com yandex.ru ya.ru mail.ru inbox.ru list.ru bk.ru rambler.ru
  qq.com foxmail.com 163.com 126.com yeah.net sina.com sohu.com aliyun.com naver.com daum.net hanmail.net
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it telenet.be skynet.be ziggo.nl kpnmail.nl bluewin.ch
  btinternet.com sky.com virginmedia.com ntlworld.com comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net shaw.ca rogers.com
  uol.com.br bol.com.br terra.com.br rediffmail.com bigpond.com optusnet.com.au seznam.cz wp.pl o2.pl onet.pl interia.pl
  mailinator.com guerrillamail.com 10minutemail.com temp-mail.org yopmail.com trashmail.com dispostable.com sharklasers.com
  `
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether a normalised domain belongs to a provider that is open to everybody. */
export function isPublicMailDomain(domain: string): boolean {
  return PUBLIC_MAIL_DOMAINS.has(domain);
}
