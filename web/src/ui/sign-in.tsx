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
  const byAddress = refusal.hint?.includes('token') ?? false
  return (
    <main className={styles.page}>
      <div className={styles.form}>
        <p className={styles.name}>
          on<b>record</b>
        </p>
        <h1>{byAddress ? 'Open the address again' : 'Sign in'}</h1>
        <p className={styles.why}>
          {refusal.message} {byAddress && refusal.hint}
        </p>
        {!byAddress && <PasswordForm />}
      </div>
    </main>
  )
}

function PasswordForm(): ReactNode {
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [failed, setFailed] = useState<Refusal | null>(null)
  const enter = async (event: FormEvent): Promise<void> => {
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
    <form className={styles.fields} onSubmit={enter}>
      <Field label="Name" type="text" autoComplete="username" value={name} onChange={setName} />
      <Field label="Password" type="password" autoComplete="current-password" value={password} onChange={setPassword} />
      {failed && (
        <p role="alert" className={styles.failed}>
          {failed.message} {failed.hint}
        </p>
      )}
      <Button type="submit" tone="main">
        Sign in
      </Button>
    </form>
  )
}

interface FieldProps {
  readonly label: string
  readonly type: 'text' | 'password'
  readonly autoComplete: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function Field({ label, onChange, ...rest }: FieldProps): ReactNode {
  return (
    <LabelledField label={label}>
      {ids => <input {...ids} {...rest} required onChange={event => onChange(event.target.value)} />}
    </LabelledField>
  )
}
