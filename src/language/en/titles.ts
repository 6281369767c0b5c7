/** Forms of address. Value: what they tell of the person's sex. */
export const HONORIFICS: ReadonlyMap<string, 'female' | 'male' | null> = new Map([
  ...each('mr sir lord fr brother sheikh imam baron viscount', 'male' as const),
  ...each('mrs ms miss dame lady baroness sister mme countess viscountess', 'female' as const),
  ...each('mx dr prof professor rev revd reverend hon rt rabbi canon doctor', null),
])

/** Before these a given name alone may follow: ‘Sir Desmond’, ‘Dame Lynne’, ‘Lady Anne’. */
export const KNIGHTLY: ReadonlySet<string> = new Set(['sir', 'dame', 'lady', 'lord'])

function each<T>(words: string, value: T): [string, T][] {
  return words.split(' ').map(word => [word, value])
}

/**
 * Words that end an office or rank: ‘Deputy Chief Constable’, ‘Mayor’, ‘Federation chairman’. Lower case; in
 * front of a capitalised name they are its title, with ‘the’ they stand for whoever holds the office.
 */
export const OFFICE_HEADS: ReadonlySet<string> = new Set(
  `commissioner constable superintendent inspector sergeant detective officer pcc pfcc dcc acc pc dc ds di dci dcs dsu supt sgt insp wpc commander cmdr chief
   mayor minister secretary chancellor president premier mp mep msp ms peer backbencher councillor cllr leader chair chairman chairwoman chairperson
   director director-general general coroner judge justice magistrate recorder sheriff ombudsman registrar bishop archbishop chaplain
   governor senator congressman congresswoman representative rep sen gov speaker ambassador envoy attorney-general
   chief-executive executive ceo boss head editor correspondent reporter presenter journalist columnist broadcaster host author blogger
   spokesman spokeswoman spokesperson adviser advisor aide deputy lieutenant captain colonel major admiral marshal
   solicitor barrister qc kc lawyer counsel professor lecturer teacher doctor nurse surgeon manager
   campaigner activist critic candidate nominee frontrunner treasurer trustee clerk principal headteacher vicar whip brigadier convener convenor provost matron rector comptroller auditor moderator tsar supremo pathologist expert analyst economist strategist pollster manager
   father mother brother sister son daughter wife husband widow widower partner uncle aunt cousin neighbour witness veteran`
    .split(/\s+/u)
    .filter(Boolean),
)

/** Whether a word ends an office, ‘co-chairman’ and ‘vice-president’ included. */
export function isOfficeHead(word: string): boolean {
  return OFFICE_HEADS.has(word) || OFFICE_HEADS.has(word.replace(/^(?:co|vice|ex)-/u, ''))
}

/** Offices that one person holds at a time, so that ‘the mayor’ in a document with one mayor is that one. */
export const SINGULAR_OFFICES: ReadonlySet<string> = new Set(
  `commissioner pcc pfcc mayor minister secretary chancellor president premier leader chair chairman chairwoman chairperson director director-general coroner
   judge ombudsman bishop archbishop governor speaker ambassador chief executive ceo boss head editor constable superintendent commander deputy
   pathologist principal headteacher vicar chief-executive general inspector sergeant father mother brother sister wife husband widow widower son daughter councillor senator
   campaigner solicitor barrister lawyer professor presenter blogger author candidate nominee mp congressman congresswoman`
    .split(/\s+/u)
    .filter(Boolean),
)

/** Heads that stand for one another in the press: the chief of a force is its commissioner or chief constable. */
export const OFFICE_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  chief: ['commissioner', 'constable', 'chief-executive', 'ceo', 'head', 'boss', 'director', 'executive'],
  boss: ['commissioner', 'constable', 'chief', 'head', 'director', 'chief-executive', 'ceo'],
  head: ['chief', 'director', 'leader', 'commissioner', 'boss'],
  cop: ['commissioner', 'constable', 'chief'],
  chair: ['chairman', 'chairwoman', 'chairperson'],
  chairman: ['chair'],
  chairwoman: ['chair'],
  premier: ['prime-minister'],
  politician: [
    'mayor',
    'minister',
    'prime-minister',
    'mp',
    'secretary',
    'councillor',
    'leader',
    'senator',
    'president',
    'chancellor',
    'governor',
    'candidate',
  ],
  minister: ['secretary'],
  president: ['president-elect'],
  nominee: ['candidate'],
  candidate: ['nominee'],
  officer: ['constable', 'pc', 'sergeant', 'inspector', 'detective'],
  senator: ['sen'],
  governor: ['gov'],
  representative: ['rep'],
  congressman: ['rep', 'representative'],
  congresswoman: ['rep', 'representative'],
  general: ['gen'],
  blogger: ['author'],
  executive: ['chief'],
  businessman: ['candidate', 'nominee', 'mogul'],
}

/** Words before an office that tell of its time or rank, not of the office itself. */
export const OFFICE_QUALIFIERS: ReadonlySet<string> = new Set([
  'former',
  'ex',
  'then',
  'acting',
  'interim',
  'new',
  'outgoing',
  'incoming',
  'current',
  'late',
  'retired',
  'designate',
  'shadow',
  'deputy',
  'assistant',
  'vice',
  'senior',
  'chief',
])

/** Letters after a name: honours, professions, seats. */
export const POSTNOMINAL = /^(?:QPM|KPM|OBE|MBE|CBE|KBE|DBE|QC|KC|MP|MSP|MS|AM|MEP|DL|JP|FRS|PhD|QFSM|GM|GC)$/u

/** Whoever has a term of office, by its name: ‘under the mayoralty of’. */
export const HOLDERS_OF: Readonly<Record<string, string>> = {
  mayoralty: 'mayor',
  premiership: 'prime minister',
  presidency: 'president',
  chairmanship: 'chair',
  chancellorship: 'chancellor',
}
