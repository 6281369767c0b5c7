import { text } from 'node:stream/consumers'
import { Interrupted } from './failure.ts'

/** Reads a new password: twice and unseen from a terminal, else the first line of standard input. */
export async function readNewPassword(): Promise<string> {
  if (!process.stdin.isTTY) return (await text(process.stdin)).split(/\r?\n/u, 1)[0] ?? ''
  const first = await ask('Password: ')
  if (first === (await ask('The same again: '))) return first
  throw Object.assign(new Error('The two are not the same.'), { code: 'server/users', hint: 'Give the command again.' })
}

const ENTER = /[\r\n\u0004]/u
const BACK = /[\u007f\b]/u

/** What has been typed so far, and whether it is all. */
interface Typed {
  readonly text: string
  readonly end: 'enter' | 'stopped' | null
}

function typedOn(before: Typed, letter: string): Typed {
  if (before.end) return before
  if (letter === '\u0003') return { text: '', end: 'stopped' }
  if (ENTER.test(letter)) return { ...before, end: 'enter' }
  return { text: BACK.test(letter) ? [...before.text].slice(0, -1).join('') : before.text + letter, end: null }
}

/** The terminal is told not to show what is typed. */
function ask(question: string): Promise<string> {
  const { stdin, stderr } = process
  stderr.write(question)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8').resume()
  return new Promise((resolve, reject) => {
    let typed: Typed = { text: '', end: null }
    const take = (piece: string): void => {
      for (const letter of piece) typed = typedOn(typed, letter)
      if (!typed.end) return
      stdin.removeListener('data', take)
      stdin.setRawMode(false)
      stdin.pause()
      stderr.write('\n')
      if (typed.end === 'enter') resolve(typed.text)
      else reject(new Interrupted('Stopped; nothing was changed.'))
    }
    stdin.on('data', take)
  })
}
