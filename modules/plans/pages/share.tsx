import {
  Actions,
  Button,
  Card,
  DateField,
  filledField,
  FilledWrong,
  Form,
  Grid,
  Heading,
  Lines,
  Link,
  Page,
  Row,
  Small,
  Stack,
  Text,
  TextField,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import type { Shared } from '#modules/people/index.ts'
import { sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'

export interface ShareLook {
  kind: 'goal' | 'reflection' | 'plan'
  /** What it is called; a plan has no name. */
  title: string
  /** Where it is, and where the form goes. */
  back: string
  action: string
  shares: Shared[]
  near: string[]
  filled: Filled
}

/** Shows one thing to one colleague, until a day or until it is taken back. */
export function SharePage({ kind, title, back, action, shares, near, filled }: ShareLook) {
  const t = useT()
  const titles = {
    goal: t('Deel een doel', 'Share a goal'),
    reflection: t('Deel een reflectie', 'Share a reflection'),
    plan: t('Deel je hele plan', 'Share your whole plan'),
  }
  return (
    <Page
      title={titles[kind]}
      lead={kind === 'plan' ? t('Met wie wil je het bespreken?', 'With whom do you want to talk about it?') : title.slice(0, 200)}
      breadcrumb={[
        { href: paths.plan, label: t('Mijn ontwikkelplan', 'My development plan') },
        ...(kind === 'goal' ? [{ href: back, label: title.slice(0, 80) }] : []),
      ]}
    >
      <FilledWrong filled={filled} />
      <Grid>
        <Card>
          <Form action={action} label={titles[kind]}>
            <TextField
              {...filledField(filled, 'who')}
              label={t('Met wie?', 'With whom?')}
              hint={t('De hele naam of het werkadres van één collega.', 'The whole name or work address of one colleague.')}
              suggestions={near}
            />
            <DateField
              {...filledField(filled, 'until')}
              label={t('Tot en met welke dag?', 'Until and including which day?')}
              hint={t('Leeg is: tot je het terughaalt.', 'Empty means: until you take it back.')}
              required={false}
            />
            <Actions>
              <Button>{t('Deel', 'Share')}</Button>
            </Actions>
          </Form>
          <WhatIsSeen kind={kind} />
        </Card>
        <Stack>
          <Card tone="tint">
            <Heading level={2}>{t('Nu gedeeld met', 'Shared now with')}</Heading>
            <With shares={shares} />
            <Small>
              <Link href={paths.shared}>{t('Alles wat je deelt', 'All that you share')}</Link>
            </Small>
          </Card>
        </Stack>
      </Grid>
    </Page>
  )
}

function WhatIsSeen({ kind }: Pick<ShareLook, 'kind'>) {
  const t = useT()
  const says = {
    goal: t(
      'Je collega ziet dit doel en de stappen zoals ze nu zijn en worden. Niet je reflecties, niet je andere doelen en niet wat er eerder stond.',
      'Your colleague sees this goal and its steps as they are and will be. Not your reflections, not your other goals and not what it said before.',
    ),
    reflection: t('Je collega ziet deze ene tekst.', 'Your colleague sees this one text.'),
    plan: t(
      'Je collega ziet waarom je dit wilt, al je doelen en stappen, ook die je er later nog bij zet. Reflecties niet: die deel je één voor één. Wat er eerder stond ook niet.',
      'Your colleague sees why you want this, all your goals and steps, also those you add later. Not your reflections: you share those one by one. Nor what it said before.',
    ),
  }
  return <Text soft>{says[kind]}</Text>
}

function With({ shares }: Pick<ShareLook, 'shares'>) {
  const t = useT()
  const lang = useLang()
  if (!shares.length) return <Text soft>{t('Niemand.', 'Nobody.')}</Text>
  return (
    <Lines
      items={shares.map((one) => (
        <Row spread wrap>
          <Text strong>{one.withName}</Text>
          <Small soft>
            {one.gone
              ? t('Werkt hier niet meer en ziet het niet meer.', 'Works here no longer and sees it no longer.')
              : one.until
                ? t(`tot en met ${sayDay(one.until, lang)}`, `until ${sayDay(one.until, lang)}`)
                : t('tot je het terughaalt', 'until you take it back')}
          </Small>
        </Row>
      ))}
    />
  )
}
