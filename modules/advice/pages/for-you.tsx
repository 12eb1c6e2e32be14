import type { ComponentChildren } from 'preact'
import {
  Actions,
  Button,
  Card,
  CheckboxGroup,
  DateLeaf,
  EmptyState,
  Fill,
  filledField,
  FilledWrong,
  Form,
  Grid,
  Heading,
  Lines,
  Link,
  Meta,
  Page,
  RadioGroup,
  Reason,
  Row,
  Section,
  Small,
  Stack,
  Text,
  useT,
  type Filled,
} from '#ui/index.ts'
import { dateOf } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { sources, whys } from '../rules.ts'
import type { Recommendation } from '../signals.ts'
import type { ForYou } from '../views.ts'
import { sayNoDate, sayReason, saySource, sayWhy } from './words.ts'

/** What may be for this person, with the reason of each, what was put aside, and where it may come from. `asking`: why not this one. */
export function ForYouPage({ view, asking, filled }: { view: ForYou; asking: string | null; filled: Filled }) {
  const t = useT()
  return (
    <Page
      title={t('Misschien iets voor jou', 'Perhaps something for you')}
      lead={t('Alleen jij ziet dit. Je beslist zelf wat je ermee doet.', 'Only you see this. What you do with it is up to you.')}
    >
      <Grid columns="aside">
        <Stack gap="l">
          <FilledWrong filled={filled} />
          {view.recommendations.length ? (
            <Lines
              card
              label={t('Misschien iets voor jou', 'Perhaps something for you')}
              items={view.recommendations.map((one) => (
                <Line one={one} asking={one.activityId === asking} filled={filled} />
              ))}
            />
          ) : (
            <Nothing view={view} />
          )}
          {view.dismissed.length > 0 && <Dismissed dismissed={view.dismissed} />}
        </Stack>
        <Stack gap="l">
          <Sources view={view} />
          <WhoSees />
        </Stack>
      </Grid>
    </Page>
  )
}

function Line({ one, asking, filled }: { one: Recommendation; asking: boolean; filled: Filled }) {
  const t = useT()
  return (
    <Recommended one={one}>
      {asking ? (
        <WhyNot one={one} filled={filled} />
      ) : (
        <Small>
          <Link href={`${paths.forYou}?niet=${one.activityId}#waarom`} about={one.title}>
            {t('Niet voor mij', 'Not for me')}
          </Link>
        </Small>
      )}
    </Recommended>
  )
}

/** One recommendation with its reason. */
export function Recommended({ one, children }: { one: Recommendation; children?: ComponentChildren }) {
  const t = useT()
  return (
    <Row>
      {one.startsAt && <DateLeaf date={dateOf(one.startsAt)} />}
      <Fill>
        <Link href={paths.activity(one.activityId)} strong>
          {one.title}
        </Link>
        <Meta>
          {one.form}
          {sayNoDate(one, t)}
        </Meta>
        <Reason>{sayReason(one, t)}</Reason>
        {children}
      </Fill>
    </Row>
  )
}

function WhyNot({ one, filled }: { one: Recommendation; filled: Filled }) {
  const t = useT()
  return (
    <Form action={paths.dismiss(one.activityId)} id="waarom" label={t(`Waarom niet: ${one.title}`, `Why not: ${one.title}`)}>
      <RadioGroup
        {...filledField(filled, 'why')}
        label={t('Waarom niet?', 'Why not?')}
        hint={t('Alleen jij leest dit. Je kunt het terugdraaien.', 'Only you read this. You can take it back.')}
        options={whys.map((why) => ({ value: why, label: sayWhy(why, t) }))}
      />
      <Actions>
        <Button kind="quiet">{t('Laat dit weg', 'Leave this out')}</Button>
        <Link href={paths.forYou}>{t('Toch laten staan', 'Keep it after all')}</Link>
      </Actions>
    </Form>
  )
}

function Nothing({ view }: { view: ForYou }) {
  const t = useT()
  const allOff = view.off.length === sources.length
  return (
    <EmptyState
      drawing="path"
      title={allOff ? t('Je hebt alles uitgezet', 'You switched everything off') : t('Nu even niets', 'Nothing right now')}
      text={
        allOff
          ? t('Zet hieronder aan waar iets vandaan mag komen.', 'Switch on below where something may come from.')
          : t('Er begint binnenkort niets dat bij je past en plaats heeft.', 'Nothing that fits you and has room starts soon.')
      }
      action={<Link href={paths.offer}>{t('Bekijk het hele aanbod', 'See the whole catalogue')}</Link>}
    />
  )
}

function Dismissed({ dismissed }: Pick<ForYou, 'dismissed'>) {
  const t = useT()
  return (
    <Section title={t('Wat je wegliet', 'What you left out')}>
      <Lines
        card
        items={dismissed.map((one) => (
          <Row spread wrap middle>
            <Fill>
              <Link href={paths.activity(one.activityId)}>{one.title}</Link>
              <Small soft>{sayWhy(one.why, t)}</Small>
            </Fill>
            <Form action={paths.takeBack(one.activityId)} inline>
              <Button kind="link" about={one.title}>
                {t('Laat weer zien', 'Show again')}
              </Button>
            </Form>
          </Row>
        ))}
      />
    </Section>
  )
}

function Sources({ view }: { view: ForYou }) {
  const t = useT()
  return (
    <Card id="bronnen">
      <Heading level={2}>{t('Waar het vandaan mag komen', 'Where it may come from')}</Heading>
      <Form action={paths.sources}>
        <CheckboxGroup
          name="source"
          label={t('Bronnen', 'Sources')}
          value={sources.filter((one) => !view.off.includes(one))}
          options={sources.map((one) => ({ value: one, ...saySource(one, t) }))}
        />
        <Actions>
          <Button kind="quiet">{t('Bewaar', 'Save')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

export function WhoSees() {
  const t = useT()
  return (
    <Stack gap="s">
      <details>
        <summary>{t('Waarom zie ik dit, en wie ziet het nog meer?', 'Why do I see this, and who else does?')}</summary>
        <Text>
          {t(
            'Ambacht rekent dit uit op het moment dat je deze pagina opent, uit je eigen opleidingen, je doelen en rolprofielen, je functie en het aanbod. Het bewaart geen lijst en geen score van jou. Leeftijd, geslacht, afkomst en ziekte spelen geen rol: Ambacht kent ze niet. Vertrouwelijke activiteiten tellen niet mee.',
            'Ambacht works this out at the moment that you open this page, from your own learning, your goals and role profiles, your function and the catalogue. It keeps no list and no score of you. Age, sex, origin and sickness play no part: Ambacht does not know them. Confidential activities do not count.',
          )}
        </Text>
        <Text>
          {t(
            'Niemand anders ziet deze pagina, ook je leidinggevende en de leeradviseur niet.',
            'Nobody else sees this page, nor do your manager and the learning adviser.',
          )}
        </Text>
      </details>
    </Stack>
  )
}
