import { expect, test } from 'vitest'
import type { Live } from './contract.ts'
import { LiveNews } from './live.ts'

const record = (version: number): Live => ({ kind: 'record', version })
const anew = record(99)
const clock = { now: 0 }

/** Opens a stream; `read` gives the next `n` pieces of news with their ids. */
function stream(news: LiveNews, key = 'ada', lastId: string | null = null) {
  const stop = new AbortController()
  const answer = news.open({ key, lastId, first: [], anew, signal: stop.signal })
  const pieces = (answer.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream() as never).getReader()
  const read = async (n: number) => {
    const found: { id: string | undefined; news: Live }[] = []
    while (found.length < n) {
      const { value, done } = (await pieces.read()) as { value?: string; done: boolean }
      if (done) break
      const data = /^data: (.*)$/mu.exec(value ?? '')?.[1]
      if (data) found.push({ id: /^id: (.*)$/mu.exec(value ?? '')?.[1], news: JSON.parse(data) })
    }
    return found
  }
  return { read, stop, answer }
}

test('every open page is told, in order', async () => {
  const news = new LiveNews(() => clock.now)
  const [one, two] = [stream(news), stream(news, 'bo')]
  news.tell(record(1))
  news.tell(record(2))
  for (const page of [one, two]) expect((await page.read(2)).map(item => item.news)).toEqual([record(1), record(2)])
  expect(one.answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
})

test('a page that comes back gets what it missed, and no more', async () => {
  const news = new LiveNews(() => clock.now)
  const before = stream(news)
  news.tell(record(1))
  const [last] = await before.read(1)
  before.stop.abort()
  news.tell(record(2))
  news.tell(record(3))
  const after = stream(news, 'ada', last?.id ?? '')
  expect((await after.read(2)).map(item => item.news)).toEqual([record(2), record(3)])
})

test('a page that was away too long, or knew another server, reads everything anew', async () => {
  const news = new LiveNews(() => clock.now)
  news.tell(record(1))
  const before = stream(news, 'ada', 'another-1')
  const [told] = await before.read(1)
  expect(told?.news).toEqual(anew)
  for (let n = 0; n < 600; n++) news.tell(record(n))
  const late = stream(news, 'ada', told?.id ?? '')
  expect((await late.read(1)).map(item => item.news)).toEqual([anew])
})

test('who has a page open is known to all, until its stream ends', async () => {
  const news = new LiveNews(() => clock.now)
  const watcher = stream(news, 'bo')
  const ada = stream(news, 'ada')
  const there = { name: 'Ada', page: '/review', entry: 'statement:1' }
  news.at('ada', there)
  news.at('ada', there)
  expect(news.present).toEqual([there])
  ada.stop.abort()
  expect(news.present).toEqual([])
  expect((await watcher.read(2)).map(item => item.news)).toEqual([
    { kind: 'present', people: [there] },
    { kind: 'present', people: [] },
  ])
})

test('who never opened a stream is gone after a minute', () => {
  const news = new LiveNews(() => clock.now)
  news.at('ada', { name: 'Ada', page: '/', entry: null })
  clock.now += 61_000
  expect(news.present).toEqual([])
})

test('at the end all streams end', async () => {
  const news = new LiveNews(() => clock.now)
  const page = stream(news)
  news.close()
  expect(await page.read(1)).toEqual([])
})
