import { describe, expect, it, test } from 'vitest'
import { partsOf } from '../../test/spoken.ts'
import { buildBundleRecord, rulesOnly } from '../pipeline.ts'

function recordOf(...texts: readonly string[]) {
  const parts = texts.map((text, i) => partsOf(text, { id: `sha256:${i}`, path: `${i}.txt` }))
  return buildBundleRecord(parts, [], rulesOnly)
}

/** The sides of each dispute: who, and what in their words. */
function sides(...texts: readonly string[]): string[][] {
  const record = recordOf(...texts)
  const names = new Map(record.actors.map(actor => [actor.id, actor.name]))
  return record.disputes.map(one => one.sides.map(side => `${names.get(side.actor ?? '') ?? '–'}: ${side.position}`))
}

describe('what people contest', () => {
  const rows: readonly [string, readonly string[]][] = [
    [
      'The clerk said that no such meeting took place. The Courier had reported that the mayor met the builder in March.',
      ['Courier: that the mayor met the builder in March', 'The clerk: that no such meeting took place'],
    ],
    [
      'Ken Marl says that he was told to burn the notes. Ada Quill said: “We deny that any clerk was told to burn notes.”',
      ['Ken Marl: that he was told to burn the notes', 'Ada Quill: “We deny that any clerk was told to burn notes.”'],
    ],
    [
      'Ken Marl told the panel that the mayor was there. Ada Quill disputed the account given by Ken Marl.',
      ['Ken Marl: that the mayor was there', 'Ada Quill: disputed the account given by Ken Marl'],
    ],
    [
      'Ken Marl told the panel that he rang in May. Ada Quill told the panel: “That is not how I remember it.”',
      ['Ken Marl: that he rang in May', 'Ada Quill: “That is not how I remember it.”'],
    ],
    [
      'Ken Marl says that he was punched in the van. Ada Quill denies touching him.',
      ['Ken Marl: that he was punched in the van', 'Ada Quill: denies touching him'],
    ],
    [
      'Ada Quill rejected Ken Marl’s claim that the wall was unsafe.',
      ['Ken Marl: that the wall was unsafe', 'Ada Quill: rejected Ken Marl’s claim that the wall was unsafe'],
    ],
    [
      'Ada Quill accused Marl Council of ignoring her warnings. Marl Council said every warning had been acted on.',
      ['Ada Quill: Marl Council of ignoring her warnings', 'Marl Council: every warning had been acted on'],
    ],
    [
      'Ken Marl said that he had shouted a warning. Two witnesses said they heard nothing.',
      ['Ken Marl: that he had shouted a warning', 'Two witnesses: they heard nothing'],
    ],
    [
      'Despite Ken Marl’s denials, Ada Quill told the panel that she had seen the gun.',
      ['Ada Quill: that she had seen the gun', 'Ken Marl: Ken Marl’s denials'],
    ],
    [
      'Ken Marl says that she had been offered a chaperone. Ada Quill told the panel that she was offered nothing of the kind.',
      ['Ken Marl: that she had been offered a chaperone', 'Ada Quill: that she was offered nothing of the kind'],
    ],
    [
      'Ada Quill rejected claims that she had lost the file.',
      ['Ada Quill: rejected claims that she had lost the file'],
    ],
    [
      'Ken Marl claimed that Ada Quill had called him a liar. Ada Quill said that no such conversation took place.',
      ['Ken Marl: that Ada Quill had called him a liar', 'Ada Quill: that no such conversation took place'],
    ],
    [
      'Ken Marl told the panel that the letter was a forgery. Ada Quill said that it was genuine.',
      ['Ken Marl: that the letter was a forgery', 'Ada Quill: that it was genuine'],
    ],
    [
      'Ken Marl said on Friday the chief had “shuffled off” the case. Ada Quill said this was “inaccurate”.',
      ['Ken Marl: the chief had “shuffled off” the case', 'Ada Quill: this was “inaccurate”'],
    ],
    [
      'Ken Marl said the chief shuffled off the case. Ada Quill said: “He is wrong. The chief took it up.”',
      ['Ken Marl: the chief shuffled off the case', 'Ada Quill: “He is wrong. The chief took it up.”'],
    ],
    [
      'Ada Quill said the allegations made of the clerks were spurious.',
      ['Ada Quill: the allegations made of the clerks were spurious'],
    ],
    [
      'Ada Quill said: “I am sorry. However, I strongly refute the suggestion that I lied to the panel.”',
      ['Ada Quill: However, I strongly refute the suggestion that I lied to the panel'],
    ],
    [
      'The chief did not deliberately mislead the panel about the raid at the mill, the watchdog said. Ken Marl claimed it had been deliberately misled about the raid.',
      [
        'the watchdog: The chief did not deliberately mislead the panel about the raid at the mill',
        'Ken Marl: it had been deliberately misled about the raid',
      ],
    ],
    [
      'Ada Quill denied losing the file, as The Courier reported on Thursday.',
      ['Courier: losing the file', 'Ada Quill: denied losing the file'],
    ],
    [
      'Ken Marl suggested that the chief left because Ada Quill told him to lie, which he had no power to do. Ada Quill said that the claim was untrue.',
      [
        'Ken Marl: that the chief left because Ada Quill told him to lie, which he had no power to do',
        'Ada Quill: that the claim was untrue',
      ],
    ],
    [
      'Ken Marl says he was given no mask. Ada Quill says masks were issued to every porter.',
      ['Ken Marl: he was given no mask', 'Ada Quill: masks were issued to every porter'],
    ],
    [
      'Ken Marl said he had been told to lie. “I told him nothing of the sort,” Ada Quill said.',
      ['Ken Marl: he had been told to lie', 'Ada Quill: “I told him nothing of the sort,”'],
    ],
  ]
  it.each(rows)('%s', (text, expected) => {
    expect(sides(text)).toEqual([expected])
  })

  const none = [
    'Ken Marl said that he had shouted a warning. Two witnesses said they heard a shot.',
    'Ada Quill accused Marl Council of ignoring her warnings. Marl Council said that it had begun a review.',
    'Magistrates denied him bail.',
    'There is no denying that the town has suffered.',
    'Ada Quill rejected an offer that would have ended the strike.',
    'Ada Quill said that morale was poor, and Ken Marl agreed.',
    'Ada Quill said that she had run as fast as she could. Ken Marl told her that nobody doubted it.',
    'In March Ada Quill said that she would stay. In July she resigned.',
    'Ada Quill said in 2014 that the force had no record of the letter. Ada Quill said in 2015 that it had found the letter.',
    'Ada Quill promised a new hospital. Ken Marl promised two.',
    'Ada Quill said the report was published in May. Ken Marl said it was a long read.',
    'Ada Quill said: “I am sorry. I reject the idea of a levy.”',
  ]
  it.each(none)('nothing in: %s', text => {
    expect(sides(text)).toEqual([])
  })

  test('a denial finds the claim in another document', () => {
    const claim =
      'The lamps on the weir were mended in May, and the road was closed for a week. ' +
      'Ken Marl said that the mayor gave the chief constable an ultimatum about the sergeants.'
    const denial =
      'A market is held in the square on most Fridays, and the inn is open. ' +
      'Ada Quill denied that the mayor gave any ultimatum about the sergeants.'
    expect(sides(claim, denial)).toEqual([
      [
        'Ken Marl: that the mayor gave the chief constable an ultimatum about the sergeants',
        'Ada Quill: denied that the mayor gave any ultimatum about the sergeants',
      ],
    ])
  })

  test('what is called untrue, where nobody is told to claim it', () => {
    const [one] = recordOf('Ada Quill said the allegations made of the clerks were spurious.').disputes
    expect(one?.question).toBe(
      'Whether what Ada Quill calls untrue is so: “the allegations made of the clerks were spurious”',
    )
  })

  test('the question takes no side', () => {
    const [one] = recordOf('Ken Marl says that he was punched in the van. Ada Quill denies touching him.').disputes
    expect(one?.question).toBe('Whether he was punched in the van, as claimed by Ken Marl and denied by Ada Quill')
  })
})
