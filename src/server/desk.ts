import type { Matter } from '../bundle/matter.ts'
import type { Answer, Given, Role, RouteKey, Routes } from './contract.ts'
import type { Shelf } from './shelf.ts'

/** Who calls, and what they may do. */
export interface Person {
  readonly name: string
  readonly role: Role
}

/** What a handler works with: the record, who asks, and what the server keeps beside the record. */
export interface Desk {
  readonly matter: Matter
  readonly person: Person
  /** false: one person on their own machine, known by the address; true: people who sign in. */
  readonly signsIn: boolean
  readonly shelf: Shelf
  /** As it came: the body of a `file` route, and `signal`, which ends when the caller has gone. */
  readonly request: Request
  /** The name of the machine that calls, as the connection says; null in tests without one. */
  readonly peer: string | null
  /** Headers that the answer is to have beside the usual ones. */
  readonly headers: Headers
}

/** A file as an answer, saved by the browser under its name. */
export interface SentFile {
  readonly name: string
  /** ‘application/vnd.openxmlformats-officedocument.wordprocessingml.document’. */
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** What a handler gives: the value that the contract describes; a file or a stream where it describes none. */
export type Answered<K extends RouteKey> = 'response' extends keyof Routes[K] ? Answer<K> : SentFile | Response

/** Answers one address. What is wrong with the request is thrown, as an error with `code`, `message` and `hint`. */
export type Handler<K extends RouteKey> = (given: Given<K>, at: Desk) => Promise<Answered<K>>

/** A handler for each address of a part of the contract. */
export type Handlers<R> = { readonly [K in keyof R & RouteKey]: Handler<K> }
