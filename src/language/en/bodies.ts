/** Words that a name of a body holds: ‘Office’, ‘Federation’, ‘Council’. Lower case. */
export const BODY_WORDS: ReadonlySet<string> = new Set(
  `police constabulary force service office council committee commission federation department ministry court university association party
   agency union authority institute institution trust board group company corporation college hospital school academy bank fund foundation society club
   assembly parliament senate congress house government cabinet treasury inspectorate panel tribunal campaign centre center radio television tv news network
   newspaper press magazine post times guardian telegraph mirror observer gazette herald chronicle courier argus echo advertiser tribune express standard
   journal review register reporter examiner mercury ltd limited plc inc llp llc corp partnership alliance coalition movement network watchdog taskforce team unit squad bureau
   directorate division branch secretariat registry chambers church mosque synagogue charity army navy airways airlines railway water energy housing homes rail trains buses telecom insurance mutual petroleum
   motors foods supermarkets pharmaceuticals holdings
   organisation organization forum league confederation congress lobby embassy nations yard fbi cia bbc itv lbc nhs cps iopc ipcc hmic hmicfrs mopac acpo npcc unison gmb tuc nato eu un democrats republicans tories`
    .split(/\s+/u)
    .filter(Boolean),
)

/** Newspapers and broadcasters whose names alone are no body words; with ‘the’ they speak. */
export const OUTLETS: ReadonlySet<string> = new Set([
  'the independent',
  'the sun',
  'the times',
  'the guardian',
  'the observer',
  'the mirror',
  'the telegraph',
  'the daily mail',
  'the mail',
  'the economist',
  'the spectator',
  'reuters',
  'politico',
  'breitbart',
  'sky',
  'channel 4',
  'associated press',
  'the hill',
  'the atlantic',
  'buzzfeed',
  'vox',
  'slate',
  'bloomberg',
  'newsweek',
  'facebook',
  'twitter',
  'google',
  // Addresses that speak for whoever sits there.
  'downing street',
  'number 10',
  'no 10',
  'whitehall',
  'scotland yard',
  'buckingham palace',
  'clarence house',
  'city hall',
  'capitol hill',
  'the white house',
  'the pentagon',
  'the kremlin',
])

/** Parties by the names the press gives them: bodies, though they look like adjectives. */
export const PARTIES =
  /^(?:Labour|Conservatives|Tories|Lib Dems?|Liberal Democrats?|Democrats|Republicans|Greens|UKIP|Ukip|SNP|DUP|SDLP|Plaid Cymru|Reform UK)$/u

const PARTY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\blabour\b/iu, 'labour'],
  [/\b(?:tory|tories|conservatives?)\b/iu, 'conservative'],
  [/\b(?:lib(?:eral)?[ -]dem(?:ocrat)?s?)\b/iu, 'liberal democrat'],
  [/\b(?:snp|scottish national(?:ist)?s?)\b/iu, 'scottish national'],
  [/\bplaid\b/iu, 'plaid cymru'],
  [/\b(?:ukip|uk independence)\b/iu, 'uk independence'],
  [/\b(?:dup|democratic unionist)\b/iu, 'democratic unionist'],
  [/\b(?:sdlp|social democratic and labour)\b/iu, 'social democratic and labour'],
  [/\bsinn fein\b|\bsinn féin\b/iu, 'sinn féin'],
  [/\bgreens?\b(?= (?:party|leader|mp|msp|am|mep|councillor|group|spokes)|s?$)/iu, 'green'],
  [/\breform(?: uk)?\b(?= (?:leader|mp|councillor|uk))/iu, 'reform uk'],
]

/** The party that words for an office name: ‘Tory leader’ and ‘leader of the Conservatives’ have one. */
export function partyIn(text: string): string | undefined {
  return PARTY_WORDS.findLast(([word]) => word.test(text))?.[1]
}

/** Places that stand in names of offices and bodies and are nobody. Months, days and peoples are told by their own rules. */
export const PLACES: ReadonlySet<string> = new Set(
  `london england britain scotland wales ireland uk us usa america europe paris france germany russia china iraq iran syria israel india washington york manhattan
   manchester birmingham liverpool leeds sheffield bristol cardiff edinburgh glasgow belfast newcastle nottingham leicester westminster brixton croydon tottenham streatham hackney
   essex kent surrey sussex devon cornwall norfolk suffolk yorkshire lancashire merseyside cumbria dorset somerset wiltshire hampshire derbyshire bedfordshire hertfordshire
   florida texas ohio california iowa nevada virginia pennsylvania michigan wisconsin carolina hampshire illinois georgia arizona colorado mexico canada australia brussels ukraine turkey
   north south east west street road lane avenue station square bridge palace castle park airport stadium prison river county city town borough`
    .split(/\s+/u)
    .filter(Boolean),
)

/**
 * British areas that share a police force, council, fire service or hospital trust with another: the first of ‘Devon and Cornwall
 * Police’, ‘Bath and North East Somerset Council’, in the names used by the bodies themselves.
 */
export const JOINED_AREAS: ReadonlySet<string> = new Set(
  `argyll avon barking bath bedfordshire berkshire blackburn bradford brent brighton buckinghamshire calderdale cambridgeshire cheshire cleveland
   cornwall coventry cumbria derby derbyshire devon dorset dudley dumfries durham essex gloucestershire hammersmith hampshire hereford herefordshire
   hertfordshire hinckley kensington kent lancashire leeds leicester leicestershire lincolnshire luton newcastle norfolk northamptonshire northumberland nottingham
   nottinghamshire oadby oxfordshire perth redcar rotherham sandwell shropshire staffordshire suffolk surrey sussex telford tyne warwickshire wiltshire windsor
   wokingham worcestershire yorkshire`
    .split(/\s+/u)
    .filter(Boolean),
)

/** Peoples, languages, parties, days: capitalised and nobody by themselves. */
export const PEOPLES =
  /^(?:British|English|Scottish|Welsh|Irish|American|European|French|German|Russian|Chinese|Muslim|Muslims|Islamic|Christian|Jewish|Asian|African|Black|White|Hispanic|Latino|Mexican|Labour|Conservative|Tory|Liberal|Democrat|Democratic|Republican|Green|Christmas|Easter|Brexit|Covid|COVID|Londoners?|Brits|Islam|Twitter|Facebook|WhatsApp|Instagram|YouTube|Internet|God|Bible|Act|Bill|Section|Article|Chapter|Part|Appendix|Exhibit|Day|Night|Week|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/u
