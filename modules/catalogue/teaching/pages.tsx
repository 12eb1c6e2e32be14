import { skillPaths, type FindView } from '#modules/skills/index.ts'
import {
  Actions,
  Button,
  Card,
  FilledWrong,
  filledText,
  Form,
  Heading,
  HiddenField,
  Lines,
  Link,
  Notice,
  Page,
  SearchField,
  Select,
  Small,
  Stack,
  Text,
  useT,
  type Filled,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { Taught, Teaching } from './view.ts'

/** What an activity teaches: suggestions from its text, which a person confirms or refuses, and what a person adds. */
export function TeachingPage({ view, find, filled }: { view: Teaching; find: FindView; filled: Filled }) {
  const t = useT()
  const of = (state: Taught['state']) => view.taught.filter((one) => one.state === state)
  return (
    <Page
      title={t('Welke vaardigheden leer je hier?', 'Which skills do you learn here?')}
      lead={view.title}
      breadcrumb={[
        { href: paths.manage, label: t('Aanbod maken', 'Manage the catalogue') },
        { href: paths.edit(view.activityId), label: view.title },
      ]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        {view.confidential && (
          <Notice kind="info">
            {t(
              'Deze activiteit is vertrouwelijk. Afronden geeft daarom geen inschatting.',
              'This activity is confidential. Completing it therefore gives no rating.',
            )}
          </Notice>
        )}
        <Suggested view={view} list={of('suggested')} filled={filled} />
        <Listed title={t('Bevestigd', 'Confirmed')} view={view} list={of('confirmed')} filled={filled} />
        <ByHand view={view} find={find} />
        {of('refused').length > 0 && (
          <Listed title={t('Hoort er niet bij', 'Does not belong here')} view={view} list={of('refused')} filled={filled} />
        )}
      </Stack>
    </Page>
  )
}

function Suggested({ view, list, filled }: { view: Teaching; list: Taught[]; filled: Filled }) {
  const t = useT()
  return (
    <Card>
      <Heading level={2}>{t('Voorgesteld', 'Suggested')}</Heading>
      <Text soft>
        {t(
          'We zoeken in de titel en in wat je leert. Jij beslist: pas wat je bevestigt, zien anderen.',
          'We look in the title and in what one learns. You decide: others see only what you confirm.',
        )}
      </Text>
      {list.length > 0 && (
        <Lines
          items={list.map((one) => (
            <TaughtForm view={view} one={one} filled={filled} />
          ))}
          label={t('Voorgesteld', 'Suggested')}
        />
      )}
      <Form action={paths.suggestTaught(view.activityId)} inline>
        <Button kind="quiet">{t('Zoek voorstellen in de tekst', 'Look for suggestions in the text')}</Button>
      </Form>
    </Card>
  )
}

function Listed({ title, view, list, filled }: { title: string; view: Teaching; list: Taught[]; filled: Filled }) {
  const t = useT()
  return (
    <Card>
      <Heading level={2}>{title}</Heading>
      {list.length ? (
        <Lines
          items={list.map((one) => (
            <TaughtForm view={view} one={one} filled={filled} />
          ))}
          label={title}
        />
      ) : (
        <Text soft>{t('Nog niets bevestigd.', 'Nothing confirmed yet.')}</Text>
      )}
    </Card>
  )
}

/** One skill with its level, and the buttons that decide. */
function TaughtForm({ view, one, filled }: { view: Teaching; one: Taught; filled: Filled }) {
  const t = useT()
  const mine = filled.values['skillId'] === one.skillId ? filled : { values: {} }
  return (
    <Form action={paths.taught(view.activityId)} label={one.name}>
      <HiddenField name="skillId" value={one.skillId} />
      <Link href={skillPaths.skill(one.skillId)} strong>
        {one.name}
      </Link>
      {one.because && <Small soft>{t(`omdat er staat: “${one.because}”`, `because it says: “${one.because}”`)}</Small>}
      {one.withdrawn && <Small soft>{t('Ingetrokken door het raamwerk.', 'Withdrawn by the framework.')}</Small>}
      <Select
        name="level"
        id={`level-${one.skillId}`}
        label={t('Tot welk niveau?', 'Up to which level?')}
        value={filledText(mine, 'level') || String(one.level)}
        options={one.levels.map((level) => ({ value: String(level.position), label: `${level.position}. ${level.name}` }))}
      />
      <Actions>
        {!one.withdrawn && (
          <Button kind={one.state === 'suggested' ? 'primary' : 'quiet'} name="state" value="confirmed" about={one.name}>
            {one.state === 'confirmed' ? t('Bewaar niveau', 'Save level') : t('Bevestig', 'Confirm')}
          </Button>
        )}
        {one.state !== 'refused' && (
          <Button kind="link" name="state" value="refused" about={one.name}>
            {t('Hoort er niet bij', 'Does not belong here')}
          </Button>
        )}
      </Actions>
    </Form>
  )
}

/** A skill that the text does not name. */
function ByHand({ view, find }: { view: Teaching; find: FindView }) {
  const t = useT()
  const known = new Set(view.taught.filter((one) => one.state === 'confirmed').map((one) => one.skillId))
  const found = find.found.filter((one) => one.subject === 'skill' && one.kind !== 'group' && !known.has(one.id)).slice(0, 10)
  return (
    <Card id="zelf">
      <Heading level={2}>{t('Zelf toevoegen', 'Add by hand')}</Heading>
      <Form action={`${paths.taught(view.activityId)}#zelf`} method="get" label={t('Zoek een vaardigheid', 'Find a skill')}>
        <SearchField name="zoek" label={t('Vaardigheid', 'Skill')} value={find.query} />
      </Form>
      {find.query && !found.length && <Text soft>{t('Niets gevonden. Probeer een ander woord.', 'Nothing found. Try another word.')}</Text>}
      {found.length > 0 && (
        <Lines
          items={found.map((one) => (
            <Form action={paths.taught(view.activityId)} label={one.name}>
              <HiddenField name="skillId" value={one.id} />
              <HiddenField name="level" value="2" />
              <Text>{one.name}</Text>
              <Actions>
                <Button kind="quiet" name="state" value="confirmed" about={one.name}>
                  {t('Voeg toe', 'Add')}
                </Button>
              </Actions>
            </Form>
          ))}
          label={t('Gevonden', 'Found')}
        />
      )}
    </Card>
  )
}
