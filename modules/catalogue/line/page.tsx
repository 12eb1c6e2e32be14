import {
  Button,
  Card,
  EmptyState,
  Fill,
  FilledWrong,
  Form,
  Heading,
  HiddenField,
  Lines,
  Link,
  Meta,
  Page,
  Row,
  SearchField,
  Stack,
  Text,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { skillPaths } from '#modules/skills/index.ts'
import { sayNumber } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { LineStep, LineView } from './view.ts'

interface LineLook {
  view: LineView
  keeps: boolean
  typed: string
  filled: Filled
}

/** What somebody with a role can follow, in the order in which it makes sense (M09); for who keeps it, with the buttons that change it. */
export function LinePage({ view, keeps, typed, filled }: LineLook) {
  const t = useT()
  return (
    <Page
      title={t(`Leerlijn ${view.profile}`, `Learning line ${view.profile}`)}
      lead={t(
        'Wat bij deze rol past, op volgorde. Je kiest zelf wat je volgt.',
        'What fits this role, in order. You choose what you follow.',
      )}
      breadcrumb={[{ href: skillPaths.profile(view.profileId), label: view.profile }]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        {view.steps.length ? (
          <Lines
            card
            label={t('Leerlijn', 'Learning line')}
            items={view.steps.map((one, n) => (
              <Step profileId={view.profileId} one={one} number={n + 1} keeps={keeps} />
            ))}
          />
        ) : (
          <EmptyState
            drawing="path"
            title={t('Nog geen leerlijn', 'No learning line yet')}
            text={t('Voor deze rol is nog niets uit het aanbod gekozen.', 'Nothing of the catalogue was chosen for this role yet.')}
          />
        )}
        {keeps && <Add view={view} typed={typed} />}
      </Stack>
    </Page>
  )
}

function Step({ profileId, one, number, keeps }: { profileId: string; one: LineStep; number: number; keeps: boolean }) {
  const t = useT()
  return (
    <Row spread wrap middle>
      <Fill>
        <Link href={paths.activity(one.activityId)} strong>
          {`${number}. ${one.title}`}
        </Link>
        <Facts one={one} />
      </Fill>
      {keeps && (
        <Form action={paths.changeLine(profileId)} inline>
          <HiddenField name="activityId" value={one.activityId} />
          {number > 1 && (
            <Button kind="quiet" name="how" value="earlier" about={one.title}>
              {t('Zet eerder', 'Move up')}
            </Button>
          )}
          <Button kind="link" name="how" value="remove" about={one.title}>
            {t('Haal weg', 'Take out')}
          </Button>
        </Form>
      )}
    </Row>
  )
}

function Facts({ one }: { one: LineStep }) {
  const t = useT()
  const lang = useLang()
  return (
    <Meta>
      {one.form}
      {one.hours === null ? null : t(`${sayNumber(one.hours, lang)} uur`, `${sayNumber(one.hours, lang)} hours`)}
    </Meta>
  )
}

function Add({ view, typed }: { view: LineView; typed: string }) {
  const t = useT()
  return (
    <Card id="erbij">
      <Heading level={2}>{t('Zet er iets bij', 'Add something')}</Heading>
      <Form action={`${paths.line(view.profileId)}#erbij`} method="get" label={t('Zoek in het aanbod', 'Search the catalogue')}>
        <SearchField name="zoek" label={t('Zoek in het aanbod', 'Search the catalogue')} value={typed} />
      </Form>
      {typed && !view.found.length && <Text soft>{t('Niets gevonden. Probeer een ander woord.', 'Nothing found. Try another word.')}</Text>}
      {view.found.length > 0 && (
        <Lines
          label={t('Gevonden', 'Found')}
          items={view.found.map((one) => (
            <Row spread wrap middle>
              <Fill>
                <Text>{one.title}</Text>
                <Facts one={one} />
              </Fill>
              <Form action={paths.line(view.profileId)} inline>
                <HiddenField name="activityId" value={one.activityId} />
                <Button kind="quiet" about={one.title}>
                  {t('Zet in de leerlijn', 'Put in the line')}
                </Button>
              </Form>
            </Row>
          ))}
        />
      )}
    </Card>
  )
}
