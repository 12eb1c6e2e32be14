import { Actions, ButtonLink, Card, Heading, Text, useT } from '#ui/index.ts'
import { paths } from '../paths.ts'

/** An organisation's own sign-in. */
export interface OwnSignIn {
  slug: string
  organisation: string
}

export function ProviderDoor({ provider, goesTo, again = false }: { provider: OwnSignIn; goesTo: string; again?: boolean }) {
  const t = useT()
  return (
    <Card tone="lead">
      <Heading level={2}>{t(`Je werkt bij ${provider.organisation}`, `You work at ${provider.organisation}`)}</Heading>
      <Text>
        {t(
          'Log in met het account waarmee je ook je computer en je mail opent.',
          'Sign in with the account that you use for your computer and mail.',
        )}
      </Text>
      <Actions>
        <ButtonLink href={paths.oidcAt(provider.slug, goesTo, again)} icon="lock" outside>
          {t('Log in met je werkaccount', 'Sign in with your work account')}
        </ButtonLink>
      </Actions>
    </Card>
  )
}
