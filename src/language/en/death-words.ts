/** Verbs whose subject dies. Dictionary forms. */
export const DIES: ReadonlySet<string> = new Set(['die', 'drown', 'perish', 'suffocate', 'asphyxiate', 'succumb'])

/** Verbs that kill whom they are done to. Dictionary forms. */
export const KILLS: ReadonlySet<string> = new Set([
  'kill',
  'murder',
  'assassinate',
  'strangle',
  'behead',
  'electrocute',
  'lynch',
])

/** Verbs that kill only with what stands right behind them: ‘shot | dead’, ‘beaten | to death’, ‘gunned | down’. Dictionary forms. */
export const KILLS_WITH: ReadonlySet<string> = new Set(
  'shoot stab beat kick crush burn bleed gun gunne knock strike hit batter choke hack bludgeon freeze starve run fall punch knife trample'.split(
    ' ',
  ),
)

/** Verbs before ‘dead’, ‘hanged’, ‘lifeless’: ‘was found dead’, ‘pronounced dead’. Dictionary forms. */
export const FINDS_DEAD: ReadonlySet<string> = new Set(
  'find pronounce declare confirm discover leave presume drop lie'.split(' '),
)

/** How somebody is found or is, who has died. */
export const DEAD = /^(?:dead|hanged|hanging|lifeless)$/u

/** What was taken or lost with a life: ‘took her own life’, ‘lost his life’. */
export const LIFE_VERBS: ReadonlySet<string> = new Set(['take', 'lose', 'end'])

/** Nouns for a death, before ‘of’ or behind a possessive. */
export const DEATH =
  /^(?:deaths?|killings?|murders?|manslaughter|drownings?|suicides?|assassination|inquest|inquests)$/u

/** Nouns for whoever killed the one behind ‘of’ or before a possessive: ‘the killer of Ada Quill’. */
export const KILLERS = /^(?:killers?|murderers?|assassins?)$/u

/** Words before ‘of’ or ‘for’ and a killing, under which it took place. */
export const GUILTY = /^(?:convicted|guilty|jailed|sentenced|imprisoned)$/u

/** Words before such a noun under which nobody need have died. */
export const ATTEMPTED = /^(?:attempted|alleged|faked|near|feared|threatened|mock|fictional|planned|possible|plotted)$/u

/** Creatures whose death is not meant. */
export const CREATURES =
  /^(?:fox|foxes|hound|hounds|deer|stag|stags|hare|hares|badger|badgers|bird|birds|swans|pheasants?|grouse|cattle|cows|bulls|hens?|chickens?|turkeys?|fish|seals?|dolphins?|whales|rats?|mice|squirrels?|pigs?|lambs?|ponies|pets?|bees|dog|dogs|horse|horses|cat|cats|swan|swans|pony|puppy|bull|cow|sheep|lion|tiger|elephant|parrot|spaniel|alsatian|greyhound|racehorse|whale|bear|gorilla)$/u

/** What kills and is nobody: ‘killed by | a single shot’. */
export const KILLING_THINGS =
  /^(?:shots?|gunshots?|gunfire|bullets?|blows?|punch|train|tram|car|lorry|truck|bus|coach|van|vehicle|motorcycle|bomb|explosion|blast|fire|blaze|smoke|knife|drugs?|disease|cancer|overdose|infection|virus|sepsis|wave|tree|wounds?|injury|injuries|crash|collision|fall|stroke|attack)$/u

/** Places where somebody dies, beside those with a name. */
export const PLACE_NOUNS =
  /^(?:cell|cells|custody|van|car|street|road|lane|hospital|home|house|flat|farmhouse|cottage|station|prison|jail|canal|river|lake|sea|pond|reservoir|park|floor|stairs|staircase|room|suite|bed|bath|yard|garden|dock|docks|quay|bridge|viaduct|beach|field|wood|woods|forest|tunnel|shop|school|pub|club|hotel|hostel|pitch|track|line|platform|pavement|motorway|roundabout|junction|cliff|quarry|mine|factory|warehouse|gantry|site|ward|hospice|nursery|church|courtyard|alley|doorstep|square|estate|town|village|city|vehicle|train|bus|taxi|boat|mountain|moor|moors|corridor|kitchen|bedroom|bathroom|lobby|hall|ambulance|camp|barracks|island|coast|centre|hedge|ditch|weir|lock)$/u

/** Nouns behind ‘in’, ‘on’, ‘at’ that are no place. */
export const NO_PLACE =
  /^(?:childbirth|circumstances|accident|crash|collision|incident|attack|action|office|duty|service|age|connection|suspicion|hands|aftermath|fire|explosion|war|battle|shooting|stabbing|raid|fight|row|dispute|pain|agony|peace|sleep|front|time|pursuit|chase|march|protest|operation|arms|shame|disgrace|poverty|debt|state|result|response|course|case|police|blaze|disaster|bombing|brawl|surgery|labour|vain|secret|public|private|bid|trial|order|charge|inquest|hearing|court|easter|christmas|boxing|wheel|mortuary|morgue)$/u

/** Kin and others who are told of a death. */
export const KIN =
  /^(?:family|families|relatives|parents|mother|father|mum|dad|sister|brother|husband|wife|widow|widower|partner|son|daughter|kin|fianc[eé]e?|girlfriend|boyfriend|loved|uncle|aunt|grandmother|grandfather)$/u

/** Kin of whom ‘he’ can be said, and of whom ‘she’. */
export const HE_KIN = /^(?:father|dad|brother|husband|widower|partner|son|fianc[eé]|boyfriend|uncle|grandfather)$/u
export const SHE_KIN = /^(?:mother|mum|sister|wife|widow|partner|daughter|fianc[eé]e|girlfriend|aunt|grandmother)$/u

/** Verbs of telling somebody of a death. Dictionary forms. */
export const TELLS: ReadonlySet<string> = new Set(
  'tell inform notify ring call contact learn hear phone reach visit know'.split(' '),
)

/** Units of a delay, singular. */
export const DELAY_UNITS = /^(?:minute|hour|day|week|month|year)s?$/u

/** Persons of a series: ‘the third man’. */
export const SERIES_VERBS = /^(?:die|died|dies|killed|shot|drowned|murdered|dead)$/u

/** Behind ‘death’ or ‘murder’, these make a thing of it that nobody need have died of. */
export const NO_DEATH_BEHIND =
  /^[\s-]+(?:warrants?|penalty|sentences?|threats?|rates?|tolls?|traps?|row|knell|duty|duties|tax|taxes|wish|list|squads?|camps?|grip|plots?|certificates?|charges?|suspects?|weapon|squad|mystery|benefits?|registrations?)\b/iu

/** What befalls somebody who may die of it: verbs whose subject it is. Dictionary forms. */
export const BEFALLS: ReadonlySet<string> = new Set('collapse fall plunge crash drown overdose choke slip'.split(' '))

/** Verbs that hurt whom they are done to, or tell where they were found. Dictionary forms. */
export const HARMS: ReadonlySet<string> = new Set(
  'shoot stab hit strike taser restrain beat punch kick poison crush trample maul pin injure wound attack gun find discover detain'.split(
    ' ',
  ),
)

/** Of these, what is done to somebody without being told to have hurt them. */
export const HARMLESS: ReadonlySet<string> = new Set(['find', 'discover', 'detain', 'restrain', 'pin', 'taser'])

/** Verbs that hurt with ‘over’, ‘down’, ‘off’ behind them: ‘run over’, ‘knocked down’. Dictionary forms. */
export const HARMS_WITH: ReadonlySet<string> = new Set(['run', 'knock', 'mow'])
