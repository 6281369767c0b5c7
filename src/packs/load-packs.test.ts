import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadPacks } from './load-packs.ts'
import { PackError } from './pack-error.ts'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'onrecord-packs-'))
})
afterAll(async () => {
  await rm(root, { recursive: true })
})

const header = (name: string, more = '') => `name: ${name}
version: '1'
title: A pack
language: en-GB
covers: nothing
asOf: 2026-07
maintainers: [nobody]
sources: { T1: { title: A book, address: null } }
laws: { WA20: Weir Act 2020 }
${more}`

const defaults = 'defaults: { source: [T1], mark: H, checked: 2026-11 }\n'

/** Writes a pack; its one file of facts begins with defaults, so that its facts begin on line 3. */
async function pack(name: string, facts: string, more = ''): Promise<string> {
  const folder = join(root, name)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'pack.yaml'), header(name, more))
  await writeFile(join(folder, 'facts.yaml'), defaults + facts)
  return folder
}

async function faultOf(names: readonly string[]): Promise<PackError> {
  const error = await loadPacks(names, root).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(PackError)
  return error as PackError
}

const office = 'offices:\n  - { id: reeve, title: Reeve }\n'
const holder = (id: string, more: string) =>
  `  - { id: ${id}, office: reeve, person: ${id}, capacity: substantive, ${more} }\n`

describe('a pack that cannot be used says where, what and the way out', () => {
  const rows: readonly (readonly [string, string, string, string, number, string])[] = [
    [
      'an unknown key',
      'unknown-key',
      'offices:\n  - { id: reeve, titel: Reeve, title: Reeve }\n',
      'pack/unknown-key',
      3,
      "unknown key 'titel' in 'offices.0'; allowed: from, to, id",
    ],
    ['an unknown list', 'unknown-list', 'ofices: []\n', 'pack/unknown-key', 2, "unknown key 'ofices' in the file"],
    ['a missing key', 'missing-key', 'offices:\n  - id: reeve\n', 'pack/missing-key', 3, "'offices.0' lacks 'title'"],
    [
      'a value that is none of those allowed',
      'wrong-value',
      `${office}holders:\n  - { id: a, office: reeve, person: A, capacity: chief }\n`,
      'pack/wrong-value',
      5,
      '"chief"; allowed: substantive, acting, interim, designate',
    ],
    [
      'a phrase with two spaces',
      'wrong-phrase',
      "offices:\n  - id: reeve\n    title: Reeve\n    aliases: ['the  reeve']\n",
      'pack/wrong-value',
      5,
      '"the  reeve", which does not fit',
    ],
    [
      'a kind of check that there is not',
      'wrong-kind',
      'checks:\n  - { id: c, kind: guess }\n',
      'pack/wrong-value',
      3,
      'a kind that no check has: "guess"',
    ],
    [
      'a year without quotation marks',
      'unquoted',
      `${office}holders:\n${holder('a', 'from: 2018')}`,
      'pack/wrong-value',
      5,
      'Put it in quotation marks',
    ],
    [
      'an id twice',
      'twice',
      'offices:\n  - { id: reeve, title: Reeve }\n  - { id: reeve, title: Bailiff }\n',
      'pack/duplicate-id',
      4,
      "'reeve' is the id of two facts",
    ],
    [
      'an office and a state of one id',
      'twice-apart',
      `${office}states:\n  - { id: reeve, track: duty, label: reeve, phase: status }\n`,
      'pack/duplicate-id',
      5,
      'organizations, offices, kinds, states, terms share ids',
    ],
    [
      'a reference to nothing',
      'dangling',
      'offices:\n  - { id: reeve, title: Reeve, answersTo: [moot] }\n',
      'pack/dangling-reference',
      3,
      "names 'moot' in 'answersTo', which is in none of: organizations, offices",
    ],
    [
      'a reference to nothing, further in',
      'dangling-in',
      'aliases:\n  - { id: a, phrases: [the weir], candidates: [{ key: weir }] }\n',
      'pack/dangling-reference',
      3,
      "names 'weir' in 'candidates.key'",
    ],
    [
      'what is no date',
      'no-date',
      `${office}holders:\n${holder('a', 'from: May 2018')}`,
      'pack/bad-date',
      5,
      '"May 2018", which is no date',
    ],
    [
      'a day that there is not',
      'no-day',
      `${office}holders:\n${holder('a', 'from: 2019-02-29')}`,
      'pack/bad-date',
      5,
      "'2019-02-29' in 'from': there is no such day",
    ],
    [
      'an end before its beginning',
      'backwards',
      `${office}holders:\n${holder('a', "from: '2019', to: '2018'")}`,
      'pack/bad-date',
      5,
      'ends (2018) before it begins (2019)',
    ],
    [
      'a source that the header does not list',
      'source',
      'offices:\n  - { id: reeve, title: Reeve, source: [T2] }\n',
      'pack/unknown-source',
      3,
      "has the source 'T2'",
    ],
    [
      'two holders in substance at one time',
      'overlap',
      `${office}holders:\n${holder('a', 'from: 2018-01-01, to: 2019-01-01')}${holder('b', 'from: 2018-12-01, to: 2020-01-01')}`,
      'pack/holders-overlap',
      6,
      "'holders/b' and 'holders/a'",
    ],
    [
      'a serious check on a weak fact',
      'weak',
      'checks:\n  - { id: c, kind: tenures-overlap, discrepancy: office, severity: serious, message: two, provision: null, mark: L }\n',
      'pack/weak-check',
      3,
      "marked L, and is 'serious'",
    ],
    ['YAML that is none', 'syntax', 'offices: [\n', 'pack/syntax', 3, 'Correct the YAML'],
  ]
  test.each(rows)('%s', async (_what, name, facts, code, line, message) => {
    await pack(name, facts)
    const error = await faultOf([name])
    expect(error.faults.map(fault => [fault.code, fault.file, fault.line])).toContainEqual([
      code,
      join(name, 'facts.yaml'),
      line,
    ])
    expect(error.message).toContain(message)
  })

  test('a serious check that rests on a weak fact by reference', async () => {
    const states = 'states:\n  - { id: told, track: duty, label: told, phase: status, mark: L }\n'
    const check =
      'checks:\n  - { id: c, kind: states-confused, discrepancy: procedure, severity: serious, told: [told], shown: [told], message: x, provision: null }\n'
    await pack('weak-reference', states + check)
    expect((await faultOf(['weak-reference'])).code).toBe('pack/weak-check')
  })

  test('a message with what nobody fills in', async () => {
    const check =
      'checks:\n  - { id: c, kind: tenures-overlap, discrepancy: office, severity: note, message: "{who} {name}", provision: null }\n'
    await pack('message', check)
    expect((await faultOf(['message'])).message).toContain('has {who} in its message; what is filled in: told, subject')
  })

  test('all faults at once, not the first alone', async () => {
    await pack('many', 'offices:\n  - { id: reeve }\n  - { id: bailiff, titel: x, title: Bailiff }\n')
    expect((await faultOf(['many'])).faults).toHaveLength(2)
  })

  test('a name that is no pack', async () => {
    expect((await faultOf(['nowhere'])).code).toBe('pack/not-found')
  })

  test('a folder without pack.yaml', async () => {
    await mkdir(join(root, 'headless'), { recursive: true })
    expect((await faultOf(['headless'])).message).toContain('the pack has no pack.yaml')
  })

  test('a folder of another name than its pack', async () => {
    await mkdir(join(root, 'renamed'), { recursive: true })
    await writeFile(join(root, 'renamed', 'pack.yaml'), header('other'))
    expect((await faultOf(['renamed'])).message).toContain("called 'other', its folder otherwise")
  })
})

describe('packs on packs', () => {
  test('one that extends another comes after it, and may name its facts', async () => {
    await pack('ground', office)
    await pack('above', `holders:\n${holder('a', "from: '2018', to: '..'")}`, 'extends: [ground]\n')
    const { packs } = await loadPacks(['above'], root)
    expect(packs.map(({ name }) => name)).toEqual(['ground', 'above'])
    expect(packs[1]?.holders[0]).toMatchObject({
      office: 'reeve',
      source: ['T1'],
      mark: 'H',
      honorifics: [],
      note: null,
    })
  })

  test('a folder is given by its path', async () => {
    await pack('ground', office)
    const folder = await pack('elsewhere', '', 'extends: [ground]\n')
    expect((await loadPacks([folder], root)).packs.map(({ name }) => name)).toEqual(['ground', 'elsewhere'])
  })

  test('a fact is not replaced in silence', async () => {
    await pack('ground', office)
    await pack('silent', office, 'extends: [ground]\n')
    expect((await faultOf(['silent'])).message).toContain("List 'offices/reeve' under 'retires'")
  })

  test('a fact that is retired is gone, and may be given anew', async () => {
    await pack('ground', office)
    await pack(
      'anew',
      'offices:\n  - { id: reeve, title: Bailiff }\n',
      'extends: [ground]\nretires: [{ fact: offices/reeve, reason: renamed }]\n',
    )
    const { packs } = await loadPacks(['anew'], root)
    expect(packs.map(({ offices }) => offices.map(({ title }) => title))).toEqual([[], ['Bailiff']])
  })

  test('what other facts name cannot be retired alone', async () => {
    await pack('held', `${office}holders:\n${holder('a', "from: '2018', to: '..'")}`)
    await pack('tearing', '', 'extends: [held]\nretires: [{ fact: offices/reeve, reason: gone }]\n')
    expect((await faultOf(['tearing'])).message).toContain("'holders/a' of 'held' names it")
  })

  test('what no pack has cannot be retired', async () => {
    await pack('ground', office)
    await pack('nothing', '', 'extends: [ground]\nretires: [{ fact: offices/moot, reason: gone }]\n')
    expect((await faultOf(['nothing'])).code).toBe('pack/retires-nothing')
  })

  test('two packs that extend each other', async () => {
    await pack('hen', '', 'extends: [egg]\n')
    await pack('egg', '', 'extends: [hen]\n')
    expect((await faultOf(['hen'])).code).toBe('pack/extends-itself')
  })

  test('two packs that know nothing of each other share no body or office', async () => {
    await pack('ground', office)
    await pack('stranger', office)
    expect((await faultOf(['ground', 'stranger'])).message).toContain(
      "'reeve' is a body or office of the pack 'ground', too",
    )
  })
})
