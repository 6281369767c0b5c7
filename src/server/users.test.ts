import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { hashPassword, isPassword } from './passwords.ts'
import { checkName, Users } from './users.ts'

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'onrecord-users-'))
  onTestFinished(() => rmSync(made, { recursive: true }))
  return made
}

test('people are kept in a file that its owner alone reads', () => {
  const record = folder()
  const users = new Users(record)
  expect(users.all).toEqual([])
  users.save({ name: 'Ada', role: 'owner', hash: 'h' })
  expect(statSync(join(record, 'users.json')).mode & 0o777).toBe(0o600)
  expect(new Users(record).find('ada')?.role).toBe('owner')
})

test('what another process changed is seen at once', () => {
  const record = folder()
  const [here, there] = [new Users(record), new Users(record)]
  there.save({ name: 'Ada', role: 'owner', hash: 'h' })
  expect(here.find('Ada')?.role).toBe('owner')
  there.save({ name: 'Ada', role: 'owner', hash: 'longer' })
  expect(here.find('Ada')?.hash).toBe('longer')
})

test('there is always an owner', () => {
  const users = new Users(folder())
  users.save({ name: 'Ada', role: 'owner', hash: 'h' })
  expect(() => users.remove('Ada')).toThrow(/only owner/u)
  expect(() => users.setRole('Ada', 'reader')).toThrow(/only owner/u)
  users.save({ name: 'Bo', role: 'owner', hash: 'h' })
  users.remove('Ada')
  expect(users.all.map(user => user.name)).toEqual(['Bo'])
  expect(() => users.get('Ada')).toThrow(/Nobody is called Ada/u)
})

test('a file of another form is not written over', () => {
  const record = folder()
  writeFileSync(join(record, 'users.json'), '{"format":"onrecord-users/9"}')
  expect(() => new Users(record).save({ name: 'Ada', role: 'owner', hash: 'h' })).toThrow(/not of the form/u)
  expect(readFileSync(join(record, 'users.json'), 'utf8')).toContain('/9')
})

test('a name is one that a list can show', () => {
  expect(checkName(' Zoe\u0308 O’Neill '.replace('’', "'"))).toBe("Zoë O'Neill")
  for (const name of ['', ' ', '\u202eAda', 'a\nb', '<b>', 'x'.repeat(81)]) expect(() => checkName(name)).toThrow()
})

test('a password is kept as argon2id, found again however it is typed, and never short', async () => {
  const hash = await hashPassword('un mot de passe fidèle')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u)
  expect(await isPassword(hash, 'un mot de passe fide\u0300le')).toBe(true)
  expect(await isPassword(hash, 'un mot de passe fidele')).toBe(false)
  expect(await isPassword(null, 'nobody has this password')).toBe(false)
  await expect(hashPassword('elevenchars')).rejects.toThrow(/11 characters; it needs at least 12/u)
})
