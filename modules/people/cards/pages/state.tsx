import { Link, Notice, Tag, useT } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import type { CardState } from '../views.ts'

/** Whoever prints a card and its start code could use them: that needs a sign-in of just now. */
export function SignInFirst({ to }: { to: string }) {
  const t = useT()
  return (
    <Notice kind="info">
      {t(
        'Kaarten maken en afdrukken kan alleen als je net bent ingelogd. ',
        'Making and printing cards is possible only right after signing in. ',
      )}
      <Link href={paths.signInAgain(to)}>{t('Log opnieuw in', 'Sign in again')}</Link>
    </Notice>
  )
}

export function StateTag({ state, printed = true }: { state: CardState; printed?: boolean }) {
  const t = useT()
  if (state === 'blocked') return <Tag tone="danger">{t('geblokkeerd', 'blocked')}</Tag>
  if (state === 'works') return <Tag tone="ok">{t('in gebruik', 'in use')}</Tag>
  return printed ? (
    <Tag tone="sun">{t('nog geen pincode', 'no PIN yet')}</Tag>
  ) : (
    <Tag tone="line">{t('nog niet afgedrukt', 'not printed yet')}</Tag>
  )
}
