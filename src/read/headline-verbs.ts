/**
 * Words by which a line of 6 to 18 words without a full stop is taken for a headline and not for a heading of
 * the text: finite verbs as headlines use them. Data; a heading such as ‘Findings on the use of force’ has none.
 */
export const HEADLINE_VERBS: ReadonlySet<string> = new Set(
  (
    'accuses admits adopts agrees aims alleges announces apologises apologizes appeals appoints approves arrests asks attacks backs bans becomes begins blames blasts blocks ' +
    'boosts brands breaks brings builds calls cancels claims clashes clears closes comes condemns confirms considers criticises criticizes cuts dares deals decides defeats ' +
    'defends demands denies describes dies dismisses drops echoes ends enters explains expels faces fails falls fears fights finds fires flees gains gets gives goes grows ' +
    'halts has heads hears helps hints hits hopes hosts insists invites issues joins jumps keeps kills knew knows launches leads leaves loses makes marks meets mocks moves names ' +
    'needs offers opens opposes orders orders ousts passes pays picks plans pledges plunges praises predicts prepares presses promises proposes prosecutes pulls pushes puts quits ' +
    'raises reacts refuses rejects releases remains removes renews replaces reports resigns responds retires returns reveals rises rules runs sacks says seeks sees sells sends ' +
    'sets shows shuts signals signs slams slaps speaks splits stabs stands starts steps stops strikes sues suffers suggests supports suspends swears takes talks targets tells ' +
    'thinks threatens tops turns tweets unveils urges visits votes vows walks wants warns welcomes wins withdraws worries is are was were will would could should can must may might ' +
    'have had does did do said told asked accused arrested charged cleared convicted criticised dismissed found fined hit jailed killed named sacked sentenced shot stabbed suspended ' +
    'urged warned wanted'
  ).split(' '),
)
