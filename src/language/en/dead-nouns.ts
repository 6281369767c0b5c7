/** Who is told to have died where no name is told: ‘a man’, ‘the 34-year-old’, ‘a cyclist’. Singular, for plurals are counted and not one entry. */
export const DEAD_NOUN =
  'man|woman|boy|girl|baby|child|toddler|infant|newborn|teenager|youth|schoolboy|schoolgirl|pensioner|patient|prisoner|inmate|detainee|cyclist|pedestrian|motorcyclist|motorist|biker|driver|rider|passenger|student|soldier|grandmother|grandfather|mother|father|mum|dad|resident|officer|constable|worker|deceased'

/** Of whom ‘he’ is said, and of whom ‘she’. */
export const HE_DEAD = /^(?:man|boy|schoolboy|grandfather|father|dad)$/u
export const SHE_DEAD = /^(?:woman|girl|schoolgirl|grandmother|mother|mum)$/u
