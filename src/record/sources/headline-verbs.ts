/**
 * Verbs that a headline may put more strongly than its story, each with the forms by which a headline says that it was
 * done and those by which a story may tell of it. Data; ‘charge’, ‘fire’ and ‘kill’ are left out: they mean other things, too.
 */
export const STRONG_VERBS: readonly { readonly done: ReadonlySet<string>; readonly any: ReadonlySet<string> }[] = [
  ['sacked sacks', 'sack sacked sacking sacks'],
  ['dismissed dismisses', 'dismiss dismissed dismissing dismissal dismisses'],
  ['arrested arrests', 'arrest arrested arrests arresting'],
  ['jailed jails imprisoned', 'jail jailed jailing imprison imprisoned imprisonment'],
  ['resigns resigned quits', 'resign resigned resigning resignation resigns quit quits quitting'],
  ['suspended suspends', 'suspend suspended suspending suspension'],
  ['banned bans', 'ban banned banning bans'],
  ['scrapped scraps axed axes', 'scrap scrapped scrapping scraps axe axed axes axing'],
  ['ousted ousts', 'oust ousted ousting'],
  ['expelled expels', 'expel expelled expelling expulsion'],
  ['convicted convicts', 'convict convicted conviction'],
  ['prosecuted prosecutes', 'prosecute prosecuted prosecuting prosecution'],
].map(([done, any]) => ({ done: new Set(done!.split(' ')), any: new Set(any!.split(' ')) }))

/** Words beside a verb by which it is not said to have been done. */
export const UNDONE: ReadonlySet<string> = new Set(
  (
    'may might could would should can must if unless whether not never no deny denied denies denying threat threaten threatened threatens ' +
    'threatening risk risks face faces faced facing call calls called calling demand demands demanded demanding urge urged urges want wants ' +
    'wanted consider considers considered considering plan plans planned planning refuse refuses refused rule ruled ' +
    'possible possibly potential potentially likely unlikely expected pressure rumors speculation suggest suggested suggestions ' +
    'fear fears feared alleged allegedly accused claim claims to without rather than'
  ).split(' '),
)
