import { describe, expect, it } from 'vitest'
import { plainDocument } from '../../test/plain.ts'
import { analyse } from '../language/index.ts'
import { findFigures } from './figures.ts'

/** What the figures of a sentence say, each in one line. */
function told(text: string): string[] {
  const analysed = analyse(plainDocument(text))
  return findFigures(analysed, []).map(one => {
    const of = one.of ? analysed.document.text.slice(one.of.start, one.of.end) : '–'
    const amount = one.value ?? (one.low === null ? '–' : `${one.low}–${one.high}`)
    const change = one.change ? ` ${one.change.direction} ${one.change.by ?? '–'} ${one.change.percent ?? '–'}%` : ''
    const before = one.before === null ? '' : ` from ${one.before}`
    return `${one.qualifier} ${amount} ${one.unit} of ${of}${change}${before}`
  })
}

describe('figures', () => {
  const rows: readonly [string, readonly string[]][] = [
    ['Robberies fell by 64, or 8%, to 738.', ['exactly 738 count of Robberies down 64 8%']],
    [
      'Burglaries rose from 1,020 to 1,302.',
      ['exactly 1302 count of Burglaries up 282 –% from 1020', 'exactly 1020 count of Burglaries'],
    ],
    ['There were 412 fewer burglaries, a drop of 31 per cent.', ['exactly – count of burglaries down 412 31%']],
    ['The panel backed a 3.7 per cent hike in the levy.', ['exactly – percent of the levy up – 3.7%']],
    [
      'Response times rose from nine minutes to 14 minutes.',
      ['exactly 14 minutes of Response times up 5 –% from 9', 'exactly 9 minutes of Response times'],
    ],
    ['The wait for a hearing was 19 weeks.', ['exactly 19 weeks of The wait for a hearing']],
    ['At the time he was 19 years in the job.', []],
    ['He was jailed for 19 weeks.', []],
    ['Not more than 30 families came.', ['at-most 30 count of families']],
    ['It cost upwards of £1.5m.', ['more-than 1500000 GBP of –']],
    ['It took six minutes and 30 seconds.', ['exactly 6.5 minutes of –']],
    ['Tens of thousands marched.', ['about 20000–99999 count of –']],
    ['Police viewed 2,200 hours of CCTV.', ['exactly 2200 hours of –']],
    ['There was more than a 10 per cent rise in thefts.', ['more-than – percent of thefts up – 10%']],
    [
      'To go with a 2.1 per cent rise, a further £3 million will be spent on vans.',
      ['exactly – percent of – up – 2.1%', 'exactly 3000000 GBP of –'],
    ],
    ['The share proposed by the Ministry of Works was 3.1 per cent.', ['exactly 3.1 percent of The share']],
    ['Complaints about noise went up by a fifth last year.', ['exactly – percent of Complaints up – 20%']],
    [
      'Bicycle theft went down in 2020 by 118 offences, or 9 per cent, to 1,193.',
      ['exactly 1193 count of Bicycle theft down 118 9%'],
    ],
    [
      'The average time needed to answer a letter rose from 41 working days to 63.',
      [
        'exactly 63 count of The average time needed to answer a letter up 22 –% from 41',
        'exactly 41 count of working days',
      ],
    ],
    ['Sightings of foxes trebled between 2015 and 2018, to 96.', ['exactly 96 count of Sightings of foxes up – 200%']],
    ['The number of park falls increased by 31.', ['exactly – count of The number of park falls up 31 –%']],
    ['The drone was flown 812 times in 2019-20, up 14% on the previous year.', ['exactly 812 count of times up – 14%']],
    ['He rang six times.', []],
    ['Riders are 40 times more likely to be hurt.', []],
    [
      'She opened 212 files on fires, 6% fewer than the year before; 40 were of arson, a fall of 13.',
      ['exactly 212 count of files down – 6%', 'exactly 40 count of – down 13 –%'],
    ],
    [
      'The town agreed to raise the fee for a stall from £80 to £96, an increase of 20%.',
      ['exactly 96 GBP of the fee for a stall up 16 20% from 80', 'exactly 80 GBP of the fee for a stall'],
    ],
    [
      'He would raise the number of sports halls from 350 to 400.',
      [
        'exactly 400 count of the number of sports halls up 50 –% from 350',
        'exactly 350 count of the number of sports halls',
      ],
    ],
    ['He has a plan to cut spending by £3m.', ['exactly – GBP of spending down 3000000 –%']],
    [
      'Trust rose to 61%, compared with 70% nationally.',
      ['exactly 61 percent of Trust up – –%', 'exactly 70 percent of –'],
    ],
    [
      'Thefts rose to 61, against 48 the year before.',
      ['exactly 61 count of Thefts up 13 –% from 48', 'exactly 48 count of Thefts'],
    ],
    ['They raised £500 for the hospital.', ['exactly 500 GBP of hospital']],
    ['That is about double the average for the county.', []],
    ['Rent is now £14m a year, twice what it was in 2011.', ['exactly 14000000 GBP of Rent up – 100%']],
    [
      'Of the 640 tenants asked, roughly a quarter have been waiting since May.',
      ['exactly 640 count of tenants', 'about 25 percent of tenants'],
    ],
    ['In fewer than a third was there a note.', ['less-than 33.3 percent of –']],
    ['It took three hours and twenty minutes.', ['exactly 200 minutes of –']],
    ['The stays averaged 11 hours 20 minutes.', ['exactly 680 minutes of –']],
    ['The head warden, 46, of 12 Rowan Way, was stopped.', []],
    ['The fund fell £36,000 short of its plan.', ['exactly 36000 GBP of The fund']],
    [
      'Total thefts in 2020/21 were 9,114, a decrease of 12.4% on 2019/20 (10,404).',
      ['exactly 9114 count of Total thefts down 1290 12.4% from 10404', 'exactly 10404 count of Total thefts'],
    ],
    [
      'The number of wardens has grown to 212 - an increase of 46 since May.',
      ['exactly 212 count of The number of wardens up 46 –%'],
    ],
    [
      'Trust stands at 61%, down three percentage points on the last quarter.',
      ['exactly 61 percent of Trust down 3 –%'],
    ],
    [
      'Wardens made 1,204 checks, of which 312 (25.9%) found a fault.',
      ['exactly 1204 count of checks', 'exactly 312 count of checks', 'exactly 25.9 percent of checks'],
    ],
    ['The gap is estimated at £4.6m.', ['exactly 4600000 GBP of The gap']],
    ['Crews met 87 per cent of grade one fires.', ['exactly 87 percent of grade one fires']],
    [
      'We had 2,338 letters last year, compared to 1,987 in 2019, an increase of 18 per cent.',
      ['exactly 2338 count of letters up 351 18% from 1987', 'exactly 1987 count of letters'],
    ],
    [
      'Just 5.6% of fires led to a claim, down from 15.5% in 2014-15.',
      ['exactly 5.6 percent of fires down 9.9 –% from 15.5', 'exactly 15.5 percent of fires'],
    ],
    ['The office had 4,376 letters from schools, a 4% increase on 2019/20.', ['exactly 4376 count of letters up – 4%']],
    [
      'The number of buses cancelled more than doubled in two years, from 18 to 39.',
      ['exactly 39 count of – up 21 100% from 18', 'exactly 18 count of –'],
    ],
    [
      'It helped 214 people in its first year and 380 in its second.',
      ['exactly 214 count of people', 'exactly 380 count of people'],
    ],
    [
      'Missed calls: 24.6% (Q1 2020/21: 18.2%).',
      ['exactly 24.6 percent of – up 6.4 –% from 18.2', 'exactly 18.2 percent of (Q1'],
    ],
    ['Each household will pay £10 for the year.', ['exactly 10 GBP of –']],
    ['That will give us an establishment of 1,760.', ['exactly 1760 count of an establishment']],
    ['The loss of two of Marlow’s most senior posts was told.', ['exactly 2 count of Marlow’s most senior posts']],
    [
      'Ada Quill said that nine of those 14 clerks are still here.',
      ['exactly 9 count of clerks', 'exactly 14 count of clerks'],
    ],
    ['Six clerks were questioned, with two found to have lied.', ['exactly 6 count of clerks']],
    ['The charge rose by 5p.', ['exactly – GBP of The charge up 0.05 –%']],
    ['The sitting took place over four days.', ['exactly 4 days of The sitting']],
    ['The queue lasted over three days.', ['more-than 3 days of The queue']],
    ['There were 48 completed directed complaints.', ['exactly 48 count of completed directed complaints']],
    ['The recording was in 1080p and 720p.', []],
    ['He was held face down by up to six wardens.', ['at-most 6 count of wardens']],
    ['The town faces a shortfall of £4.6m.', ['exactly 4600000 GBP of a shortfall']],
    ['It went at up to 78mph.', ['at-most 78 mph of –']],
    ['There were 31 thefts, 12 more than in the previous five years.', ['exactly 31 count of thefts up 12 –%']],
    [
      'We have lost a third of our clerks since 2015, from 180 to 120.',
      ['exactly 33.3 percent of clerks', 'exactly 120 count of – down 60 –% from 180', 'exactly 180 count of –'],
    ],
    ['Cases that took seven months now take eleven.', ['exactly 7 months of Cases', 'exactly 11 months of –']],
    ['It was carried by 12 votes to four.', ['exactly 12 count of votes', 'exactly 4 count of votes']],
    ['I thank the 411 serving and former clerks.', ['exactly 411 count of serving and former clerks']],
    ['4 CIRCUMSTANCES OF THE DEATH', []],
    ['14 PCs left in May.', ['exactly 14 count of PCs']],
    ['Bicycle thefts rose by a fifth to 3,440.', ['exactly 3440 count of Bicycle thefts up – 20%']],
    [
      'She told of a 7.4 per cent rise in thefts last month and a 2.3 per cent fall in charges.',
      ['exactly – percent of thefts up – 7.4%', 'exactly – percent of charges down – 2.3%'],
    ],
    [
      'Burglaries fell by 10 per cent, car crime by 3.4 per cent and robberies by 11 per cent.',
      [
        'exactly – percent of Burglaries down – 10%',
        'exactly – percent of car crime down – 3.4%',
        'exactly – percent of robberies down – 11%',
      ],
    ],
    [
      'During the same period the number of wardens dropped from 160 to 110.',
      ['exactly 110 count of the number of wardens down 50 –% from 160', 'exactly 160 count of the number of wardens'],
    ],
    [
      'Thefts across the borough have dropped by 10 per cent.',
      ['exactly – percent of Thefts across the borough down – 10%'],
    ],
    [
      'Break-ins across the borough have dropped by 10 per cent.',
      ['exactly – percent of Break-ins across the borough down – 10%'],
    ],
    ['This is a surge of more than 7,000.', ['more-than – count of – up 7000 –%']],
    [
      'Burglaries fell by 10 per cent, and the plan was passed by 12 members.',
      ['exactly – percent of Burglaries down – 10%', 'exactly 12 count of members'],
    ],
    ['Complaints doubled.', ['exactly – count of Complaints up – 100%']],
    ['More than 40 officers were hurt.', ['more-than 40 count of officers']],
    ['Up to 300 jobs could go.', ['at-most 300 count of jobs']],
    ['Hundreds of passengers were stranded.', ['about 200–999 count of passengers']],
    ['One in ten reports led to a charge.', ['exactly 10 percent of reports']],
    ['The council spent £4.3m on agency staff.', ['exactly 4300000 GBP of agency staff']],
    ['Between 40 and 50 officers came.', ['about 40–50 count of officers']],
    ['Satisfaction fell four percentage points to 61%.', ['exactly 61 percent of Satisfaction down 4 –%']],
    [
      'Stops fell from 120 in 2018 to 98 in 2019.',
      ['exactly 98 count of Stops down 22 –% from 120', 'exactly 120 count of Stops'],
    ],
    ['Arrests are 40 per cent lower than in 2010.', ['exactly – percent of Arrests down – 40%']],
    ['It took 11 hours.', ['exactly 11 hours of –']],
    [
      'Detections stood at 12 per cent, compared with 15 per cent a year before.',
      ['exactly 12 percent of Detections down 3 –% from 15', 'exactly 15 percent of Detections'],
    ],
    ['A scheme has £8m available for 2025.', ['exactly 8000000 GBP of –']],
    ['Some 800 live there often.', ['about 800 count of –']],
    ['Carers get just £50 a week for clothes.', ['exactly 50 GBP of clothes']],
    ['They gave the party a sum of £500,000.', ['exactly 500000 GBP of –']],
    ['Families pay 60% tax rates.', ['exactly 60 percent of tax rates']],
    [
      'Nearly half of the 9,400 complaints were about delay.',
      ['less-than 50 percent of complaints', 'exactly 9400 count of complaints'],
    ],
    ['It asked 17% of 18 to 24 year olds.', ['exactly 17 percent of 18 to 24 year olds']],
    [
      'The number of people waiting for a bed in Marlow has fallen by 9.8%.',
      ['exactly – percent of The number of people waiting for a bed in Marlow down – 9.8%'],
    ],
    [
      'The allowance for new carers is to rise by £1,400.',
      ['exactly – GBP of The allowance for new carers up 1400 –%'],
    ],
    ['The council would cut £35m from leisure services.', ['exactly – GBP of leisure services down 35000000 –%']],
    ['If the rate rises to £6, firms will close.', ['exactly 6 GBP of the rate up – –%']],
    [
      'The force destroyed nearly 37,000 files last year - up 22,000 on 2018.',
      ['less-than 37000 count of files up 22000 –%'],
    ],
    [
      'Complaints about the service fell from 1,204 to 988.',
      ['exactly 988 count of Complaints down 216 –% from 1204', 'exactly 1204 count of Complaints'],
    ],
    ['It passed 27 of the 31 wards.', ['exactly 27 count of wards', 'exactly 31 count of wards']],
    ['There were two or three complaints.', ['about 2–3 count of complaints']],
  ]
  it.each(rows)('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  const none = [
    'Call 0800 555 111 for help.',
    'The 73 bus was late.',
    'The thousands left.',
    'Ada Quill, 34, of Ferry Lane, was there.',
    'The 34-year-old was there.',
    'She was the fourth to leave.',
    'They live at 17 Castle Street.',
    'It began at 6.30pm and was over by nine.',
    'In 2016 the force moved.',
    'Under section 48 of the Act he may suspend.',
    'Channel 4 has asked.',
    'Officer 2 did not answer.',
    'Marlow Town won 3-1.',
    'It was half past ten.',
    'One of the members left.',
    'The two men left.',
    'He was jailed for eight years.',
    'Nine Elms station was closed.',
    'It raised the retirement age to 65.',
    'Those ideas make up the plan.',
    'Ken was 31.',
    'It was like the 30’s.',
    'It is for 16 and 17-year-olds.',
    'He will go in the first half of next year.',
    'It is free for people under 55.',
    'Father-of-two Ken Marl left.',
    'It is on from 1130 to 1215 GMT.',
    'Budgets are at 1960 levels.',
    'They are a double act.',
    'It read 2+2=5.',
    'Candidates must be 21 while voters are younger.',
    'Members aged between 18 and 24 came.',
    'It is the £5 question.',
    'It is for pupils at Key Stages 1, 3 and 4.',
    'He is a one man band.',
    'For over two decades it has stood there.',
  ]
  it.each(none)('none: %s', text => {
    expect(told(text)).toEqual([])
  })
})
