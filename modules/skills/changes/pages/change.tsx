import {
  Actions,
  Button,
  Card,
  DateField,
  Facts,
  filledField,
  filledText,
  FilledWrong,
  Form,
  Grid,
  Heading,
  Link,
  Notice,
  Page,
  Row,
  Section,
  Small,
  Stack,
  Text,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { sayDay } from '#platform/words.ts'
import { paths } from '../../paths.ts'
import { AskedSkills } from '../../profiles/pages/words.tsx'
import type { ChangeView } from '../views.ts'
import { ChangeTag, HowPeopleHear, StageTag } from './words.tsx'

/** One expected change: what, why, and the skills for it. */
export function ChangePage({ view, keeps, filled }: { view: ChangeView; keeps: boolean; filled: Filled }) {
  const t = useT()
  const lang = useLang()
  const day = (date: Temporal.PlainDate | null) => (date ? sayDay(date, lang) : '')
  return (
    <Page
      title={view.name}
      above={
        <Row wrap gap="s">
          <ChangeTag label={view.label} />
          <StageTag one={view} />
        </Row>
      }
      breadcrumb={[{ href: paths.changes, label: t('Verwachte veranderingen', 'Expected changes') }]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        {view.toTell && <ToTell view={view} />}
        <Grid columns="aside">
          <Stack gap="l">
            {view.about && <Text>{view.about}</Text>}
            {view.skills.length > 0 && (
              <Section title={t(`Nodig in ${view.neededIn}`, `Needed in ${view.neededIn}`)}>
                <AskedSkills skills={view.skills} label={t('Vaardigheden', 'Skills')} />
              </Section>
            )}
            {keeps && view.skills.length > 0 && view.releasedAt && !view.withdrawn && (
              <Text>
                <Link href={paths.comingFigures}>
                  {t('Hoeveel mensen dit nog leren, per afdeling', 'How many people still learn this, per unit')}
                </Link>
              </Text>
            )}
            {view.profileId && (
              <Text>
                <Link href={paths.profile(view.profileId)}>{t('Bekijk het rolprofiel', 'See the role profile')}</Link>
              </Text>
            )}
          </Stack>
          <Stack>
            <Card as="aside" label={t('Besluit', 'Decision')}>
              <Facts
                small
                facts={[
                  { name: t('Waar', 'Where'), value: view.unit ?? '' },
                  { name: t('Advies ondernemingsraad', 'Advice of works council'), value: day(view.advisedOn) },
                  { name: t('Besluit', 'Decision'), value: day(view.decidedOn) },
                  { name: t('Iedereen leest het vanaf', 'Everybody reads it from'), value: day(view.everybodyFrom) },
                  {
                    name: t('Verteld', 'Told'),
                    value:
                      keeps && view.releasedAt && !view.withdrawn
                        ? t(`door ${view.told} van de ${view.managers} leidinggevenden`, `by ${view.told} of ${view.managers} managers`)
                        : '',
                  },
                ]}
              />
              <Small soft>
                <HowPeopleHear />
              </Small>
            </Card>
            {keeps && !view.withdrawn && <KeepCard view={view} filled={filled} />}
          </Stack>
        </Grid>
      </Stack>
    </Page>
  )
}

function ToTell({ view }: { view: ChangeView }) {
  const t = useT()
  const lang = useLang()
  return (
    <Notice kind="warning">
      <Stack gap="s">
        <Text>
          {t(
            `Je team weet dit nog niet. Vertel het zelf, voor ${sayDay(view.everybodyFrom!, 'nl')}. Daarna leest iedereen het.`,
            `Your team does not know this yet. Tell it yourself, before ${sayDay(view.everybodyFrom!, lang)}. Then everybody reads it.`,
          )}
        </Text>
        <Form action={paths.tellChange(view.id)} label={t('Verteld', 'Told')}>
          <Button>{t('Ik heb het mijn team verteld', 'I have told my team')}</Button>
        </Form>
      </Stack>
    </Notice>
  )
}

/** Dates and withdrawing, for the learning adviser. */
function KeepCard({ view, filled }: { view: ChangeView; filled: Filled }) {
  const t = useT()
  const dated = (name: string, kept: Temporal.PlainDate | null) => ({
    ...filledField(filled, name),
    value: filledText(filled, name) || kept?.toString() || '',
  })
  return (
    <Card as="aside" label={t('Bijhouden', 'Keeping')}>
      {!view.releasedAt && <Link href={paths.rewriteChange(view.id)}>{t('Wijzig dit concept', 'Change this draft')}</Link>}
      {!view.releasedAt && (
        <Form action={paths.changeDates(view.id)} label={t('Datums', 'Dates')}>
          <Heading level={2} look={3}>
            {t('Zijn er een advies en een besluit?', 'Are there advice and a decision?')}
          </Heading>
          <DateField
            {...dated('advisedOn', view.advisedOn)}
            label={t('Advies van de ondernemingsraad', 'Advice of the works council')}
            required={false}
          />
          <DateField {...dated('decidedOn', view.decidedOn)} label={t('Besluit', 'Decision')} required={false} />
          <Small soft>
            {t(
              'Met allebei gaat het naar de leidinggevenden. Dat draai je niet terug.',
              'With both it goes to the managers. That can’t be undone.',
            )}
          </Small>
          <Actions>
            <Button>{t('Bewaar de datums', 'Save the dates')}</Button>
          </Actions>
        </Form>
      )}
      <Form action={paths.withdrawChange(view.id)} label={t('Intrekken', 'Withdrawing')}>
        <Button kind="link">{t('Trek deze verandering in', 'Withdraw this change')}</Button>
      </Form>
    </Card>
  )
}
