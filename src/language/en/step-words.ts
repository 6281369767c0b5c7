/** Verbs whose subject is the one that a step is told of though they are active: ‘resigned’, ‘faces a hearing’. Dictionary forms. */
export const UNDERGOES: ReadonlySet<string> = new Set(
  `commit resign retire quit leave step stand plead deny admit have be remain face receive get keep carry accept serve return go appear attend
   await undergo die lose win avoid escape continue work stay exit come walk appeal`
    .split(/\s+/u)
    .filter(Boolean),
)

/** Verbs of deciding before a clause: ‘the watchdog found | that six had a case to answer’. Dictionary forms. */
export const DECIDES: ReadonlySet<string> = new Set(
  'find rule decide conclude determine hold judge agree announce direct recommend state say confirm tell accept'.split(
    ' ',
  ),
)

/** Governors of an infinitive under which it is told as so: ‘were found | to have’. Dictionary forms. */
export const FOUND_TO: ReadonlySet<string> = new Set(
  'find rule deem hold judge prove continue begin start tell say show know'.split(' '),
)

/** What a process does as a whole, by its verb. Dictionary forms. */
export const ASPECTS: Readonly<Record<string, 'begin' | 'end'>> = {
  open: 'begin',
  begin: 'begin',
  start: 'begin',
  launch: 'begin',
  establish: 'begin',
  announce: 'begin',
  order: 'begin',
  set: 'begin',
  declare: 'begin',
  convene: 'begin',
  investigate: 'begin',
  conclude: 'end',
  end: 'end',
  finish: 'end',
  complete: 'end',
  close: 'end',
  report: 'end',
  publish: 'end',
}

/** Words before a step that nobody took it: ‘no officer was charged’. */
export const NOBODY = /^(?:no|zero|none|nobody|neither|nor|few|any|anyone|anybody|whoever|those|people)$/u

/** Words that stand for a part of those last counted. */
export const REST = /^(?:rest|others|remainder|remaining)$/u

/** Words for people in whom a step can take place, by how they end: ‘stewards’, ‘executives’, ‘nurses’. */
export const PEOPLE_ENDING =
  /(?:[^aeiou]er|or|ist|man|woman|men|women|people|ian|eer|ee|ive|ant|boy|girl|youth|nurse|chef|clerk|coach|cop|steward|guard|pilot|priest|monk|cook|thief|suspect|duo|pair|couple|defendant|accused)s?$/u

/** Nouns that end like people and are none. */
export const NO_PEOPLE =
  /^(?:order|matter|number|power|paper|letter|member's|offer|winter|water|centre|center|computer|chapter|quarter|september|october|november|december|river|tower|motor|sector|factor|error|door|floor|corridor|colour|behaviour|labour|vapour|motive|initiative|drive|alternative|incentive|objective|archive|executive order|committee|fee|degree|guarantee|plant|grant|warrant|restaurant|meter|filter|register|poster|banner|counter|disorder|charter|barrier|border|shelter|master|newspaper|answer|laser|server|timer|trailer|trigger|user|cover|ladder|tender|mirror|monitor|sensor|reactor|tractor|contractor's|list|consent|statement|document|client|present|agreement|appeal)s?$/u

/** ‘Operation Larkspur’: the word before a name that the police give a case. */
export const CASE_NAME = /^(?:Operation|Op|Project)$/u

/** Nouns for a death that a proceeding can be about: ‘the death of Ada Quill’. */
export const DEATH_NOUNS =
  /^(?:deaths?|killings?|murders?|shootings?|drownings?|stabbings?|suicides?|drowning|manslaughter)$/u

/** Words for a police force, alone or at the end of its name. */
export const FORCE = /^(?:Police|Constabulary|Met|[Ff]orces?|Service)$/u

/** Nouns for those who decide, that are no persons' and no bodies' names. */
export const DECIDERS =
  /^(?:panel|tribunal|court|jury|jurors|judges?|magistrates?|coroner|watchdog|inspectorate|regulator|ombudsman|force|police|prosecutors?|department|unit|board|committee|investigation|inquiry|inquest|chair|detectives|inspectors|ministers?|bosses|chiefs)$/u

/** Heads of phrases that name a place, an event or a paper, and nobody who takes a step. */
export const NO_DECIDER =
  /^(?:palace|castle|street|road|lane|square|park|building|hall|station|cathedral|abbey|city|town|village|county|borough|hearings?|trials?|deaths?|crash|collision|shooting|incident|report|letter|statement|documents?|footage|evidence|law|act|rule|rules|regulations?|we|i|you|he|she|they|it|who|which|that|this)$/u

/** Words for a criminal court and those who decide in it. */
export const COURT = /\b(?:jurors?|Crown Court|crown court|magistrates['’]? court|Magistrates['’]? Court|Old Bailey)\b/u

/** Words for those who decide at a hearing. */
export const FORUM_NOUNS = /^(?:panel|tribunal|hearing|chair|court|judge|jury)$/iu

/** Nouns for what somebody did: ‘PC Marl's | actions’. */
export const CONDUCT =
  /^(?:actions?|conduct|behaviour|decisions?|words|messages|comments|handling|performance|response)$/u

/** Nouns for what is held to be misconduct, or is not: ‘these | breaches | amounted to misconduct’. */
export const HELD_AGAINST =
  /^(?:allegations?|breach(?:es)?|actions?|conduct|behaviour|case|charges?|matters?|failings?|failures?|messages|comments|misconduct)$/u

/** Nouns for what befalls the one whose it is: ‘PC Marl's | appeal | was allowed’. */
export const OWN_CASE =
  /^(?:failures?|failings?|breach(?:es)?|refusal|appeal|case|dismissal|suspension|trial|hearing|sentence|conviction|arrest|resignation|retirement|death)$/u

/** Nouns for what takes place on a day that is the step's, too: ‘sacked after a | hearing | on 3 May’. */
export const SAME_DAY =
  /^(?:hearings?|meetings?|trial|inquest|panel|proceedings|tribunal|verdicts?|ruling|decision|announcement|appearance|session|review|investigation|inquiry)$/u

/** Verbs that only tell what others decide. Dictionary forms. */
export const TELLS_OF: ReadonlySet<string> = new Set(['say', 'state', 'confirm', 'tell', 'announce'])

/** Last words of the names of bodies. */
export const BODY_NAMES =
  /^(?:Council|Police|Constabulary|Commission|Office|Party|Government|Court|Trust|Ltd|plc|Group|Committee|Parliament|Act|Bill|Service|Inspectorate|Tribunal|Department|Directorate|Agency|Authority|Board|Federation|Association|Union|Watchdog|Force|Panel|Jury|Inquiry|Hospital|School|College|University|Church|Bank|Company|Ministry|League|Alliance)$/u
