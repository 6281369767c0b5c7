/** Words for somebody unnamed who speaks for a body. */
export const SPOKESPERSON = /^(?:spokes(?:man|woman|person|people|men|women)|press officer|representative|spox)$/u

/** Nouns for people who may speak without a name: ‘officers’, ‘sources’, ‘a neighbour’. Singular forms. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set(
  `man woman boy girl person teenager officer pcso probationer source insider colleague constable sergeant inspector detective witness resident neighbour neighbor friend relative
   contractor family parent mother father brother sister son daughter wife husband widow partner victim survivor complainant driver passenger passer-by bystander
   lawyer solicitor barrister judge coroner juror magistrate official minister mp mep peer backbencher detainee prisoner inmate bishop archbishop farmer shopkeeper worker politician councillor critic supporter campaigner activist protester
   expert analyst economist professor academic researcher scientist doctor nurse paramedic teacher student pupil leader chief boss head chair spokesman spokeswoman
   spokesperson reporter journalist editor columnist commentator blogger author writer user follower reader voter member aide adviser staffer operative
   veteran commander whistleblower informant insider investigator inspector auditor pathologist watchdog force union charity council committee panel report inquiry
   jury court tribunal government opposition party statement letter poll survey study paper newspaper magazine article memo document email website campaign team company firm
   others another third second one some many several critics people public community candidate nominee strategist conservative liberal democrat republican senator governor president
   documentary film programme footage figures data records statistics review inspection audit investigation group organisation organization research`
    .split(/\s+/u)
    .filter(Boolean),
)

/** Nouns for bodies, singular: ‘the committee … it’, ‘councils … they’. */
export const BODY_NOUNS: ReadonlySet<string> = new Set(
  `authority council force constabulary agency department ministry government executive cabinet parliament court tribunal commission committee panel board
   school university hospital trust bank company firm shop airline charity union federation association organisation organization group club party watchdog
   regulator inspectorate institute institution society campaign newspaper paper magazine broadcaster website embassy church thinktank think-tank`
    .split(/\s+/u)
    .filter(Boolean),
)

/** Groups: plural, or a noun that stands for several. */
export const GROUP_NOUNS: ReadonlySet<string> = new Set([
  'family',
  'jury',
  'public',
  'community',
  'people',
  'others',
  'some',
  'many',
  'several',
  'critics',
  'team',
  'opposition',
])

/** Texts that speak: ‘the report said’, ‘the letter adds’. */
export const TEXT_NOUNS: ReadonlySet<string> = new Set([
  'report',
  'statement',
  'letter',
  'poll',
  'survey',
  'study',
  'research',
  'paper',
  'article',
  'memo',
  'bulletin',
  'newsletter',
  'leaflet',
  'dossier',
  'document',
  'email',
  'website',
  'inquiry',
  'review',
  'inspection',
  'audit',
  'investigation',
  'figures',
  'findings',
  'data',
  'records',
  'statistics',
  'editorial',
  'leader',
  'tweet',
  'post',
  'headline',
  'book',
  'filing',
  'lawsuit',
  'complaint',
  'ruling',
  'verdict',
  'judgment',
  'guidance',
  'policy',
  'law',
  'transcript',
  'documentary',
  'film',
  'programme',
  'footage',
  'statistic',
  'video',
])

/** What is told of, and tells nothing: ‘the facts stated in this witness statement’. */
export const THINGS_TOLD = /^(?:facts|events|circumstances|matters|things|reasons|lessons|issues|points)$/u

/** What somebody says, as a noun: ‘Ada Quill’s | announcement | that’ is her speaking, ‘her | focus | on’ is not. */
export const SPOKEN_NOUN =
  /^(?:(?:accusation|admission|allegation|announcement|answer|appeal|apology|argument|assertion|assurance|claim|comment|complaint|confirmation|contention|declaration|demand|denial|description|disclosure|explanation|insistence|letter|message|observation|plea|pledge|promise|question|recommendation|remark|request|reply|response|revelation|statement|suggestion|testimony|threat|vow|warning)s?|calls?|evidence|criticism)$/u
