import { type FormEvent, type ReactNode, useState } from 'react'
import { api, type Refusal } from '../api.ts'
import { readAnew } from '../queries.ts'
import { Button } from './button.tsx'
import { LabelledField } from './dialog.tsx'
import { useTitle } from './page.tsx'
import styles from './sign-in.module.css'

/** The way in where several people work on a record; on one’s own machine, which address to open. */
export function SignIn({ refusal }: { readonly refusal: Refusal }): ReactNode {
  useTitle('Sign in')
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [failed, setFailed] = useState<Refusal | null>(null)
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    try {
      await api.post('/sign-in', { body: { name, password } })
      readAnew()
    } catch (error) {
      setFailed(error as Refusal)
      setPassword('')
    }
  }
  return (
    <main className={styles.page}>
      <form className={styles.form} onSubmit={send}>
        <p className={styles.name}>
          on<b>record</b>
        </p>
        <h1>Sign in</h1>
        <p className={styles.why}>{refusal.message}</p>
        <LabelledField label="Name">
          {ids => (
            <input
              {...ids}
              type="text"
              autoComplete="username"
              required
              value={name}
              onChange={event => setName(event.target.value)}
            />
          )}
        </LabelledField>
        <LabelledField label="Password">
          {ids => (
            <input
              {...ids}
              type="password"
              autoComplete="current-password"
              required
              value={password}
              onChange={event => setPassword(event.target.value)}
            />
          )}
        </LabelledField>
        {failed && (
          <p role="alert" className={styles.failed}>
            {failed.message} {failed.hint}
          </p>
        )}
        <Button type="submit" tone="main">
          Sign in
        </Button>
      </form>
    </main>
  )
}
