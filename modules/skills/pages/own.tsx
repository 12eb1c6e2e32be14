import {
  Actions,
  Button,
  Card,
  FieldRow,
  Fieldset,
  filledField,
  filledText,
  FilledWrong,
  Form,
  Heading,
  Lines,
  Link,
  Page,
  Row,
  Small,
  Stack,
  Tag,
  Text,
  TextArea,
  TextField,
  useT,
  type Filled,
} from '#ui/index.ts'
import { mostLevels } from '../own/rules.ts'
import { paths } from '../paths.ts'
import type { OwnLine } from '../views.ts'

/** The competences of the own organisation, and a new one. */
export function OwnPage({ own, filled }: { own: OwnLine[]; filled: Filled }) {
  const t = useT()
  return (
    <Page
      title={t('Eigen competenties', 'Own competences')}
      lead={t(
        'Wat jullie zelf belangrijk vinden, met niveaus in gedrag. Alleen je eigen organisatie ziet ze.',
        'What matters to you, with levels in behaviour. Only your own organisation sees them.',
      )}
      breadcrumb={[{ href: paths.find, label: t('Vaardigheden', 'Skills') }]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        {own.length ? (
          <Lines
            card
            items={own.map((one) => (
              <Row wrap spread middle>
                <Row wrap gap="s" middle>
                  <Link href={paths.skill(one.id)}>{one.name}</Link>
                  {one.ended && <Tag tone="line">{t('beëindigd', 'ended')}</Tag>}
                </Row>
                {!one.ended && <Link href={paths.ownOne(one.id)}>{t(`Wijzig ${one.name}`, `Change ${one.name}`)}</Link>}
              </Row>
            ))}
            label={t('Eigen competenties', 'Own competences')}
          />
        ) : (
          <Text soft>{t('Nog geen. Begin hieronder met de eerste.', 'None yet. Begin with the first one below.')}</Text>
        )}
        <Card>
          <Heading level={2}>{t('Nieuwe competentie', 'New competence')}</Heading>
          <Form action={paths.own} label={t('Nieuwe competentie', 'New competence')}>
            <CompetenceFields filled={filled} />
            <Actions>
              <Button>{t('Voeg toe', 'Add')}</Button>
            </Actions>
          </Form>
        </Card>
      </Stack>
    </Page>
  )
}

/** One competence of the organisation, to change or to end. */
export function OwnOnePage({ id, name, filled }: { id: string; name: string; filled: Filled }) {
  const t = useT()
  return (
    <Page
      narrow
      title={t(`Wijzig ${name}`, `Change ${name}`)}
      lead={t(
        'Hoe het nu staat, blijft bewaard: een inschatting van vroeger lees je in de woorden van toen.',
        'How it reads now is kept: an earlier rating is read in the words of its time.',
      )}
      breadcrumb={[{ href: paths.own, label: t('Eigen competenties', 'Own competences') }]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        <Form action={paths.ownOne(id)} label={name}>
          <CompetenceFields filled={filled} />
          <Small soft>
            {t(
              'Staat deze competentie in een rolprofiel? Dan blijft het aantal niveaus gelijk. De woorden mag je veranderen.',
              'Is this competence in a role profile? Then the number of levels stays. You can change their words.',
            )}
          </Small>
          <Actions>
            <Button>{t('Bewaar', 'Save')}</Button>
          </Actions>
        </Form>
        <Form action={paths.endOwn(id)} label={t('Beëindigen', 'Ending')}>
          <Button kind="link">{t('Beëindig deze competentie', 'End this competence')}</Button>
        </Form>
      </Stack>
    </Page>
  )
}

const listOf = (filled: Filled, name: string) => [filled.values[name] ?? []].flat().map(String)

/** The name, the meaning and the levels: two more levels than there are, so that there is always room, and never fewer than four. */
function CompetenceFields({ filled }: { filled: Filled }) {
  const t = useT()
  const [names, behaviours] = [listOf(filled, 'level'), listOf(filled, 'behaviour')]
  const written = Math.max(names.findLastIndex(Boolean), behaviours.findLastIndex(Boolean)) + 1
  const rows = Math.min(mostLevels, Math.max(4, written + (filledText(filled, 'meer') ? 3 : 1)))
  return (
    <>
      <TextField {...filledField(filled, 'name')} label={t('Naam', 'Name')} />
      <TextArea {...filledField(filled, 'about')} label={t('Wat bedoel je ermee?', 'What do you mean by it?')} required={false} rows={3} />
      <Fieldset
        legend={t('Niveaus, van laag naar hoog', 'Levels, from low to high')}
        hint={t(
          'Schrijf per niveau wat iemand doet. Bijvoorbeeld Basis: vraagt na wat een inwoner bedoelt. Wat leeg is, telt niet mee.',
          'Write for each level what somebody does. For example Basic: asks what a resident means. What is empty does not count.',
        )}
        name="niveaus"
      >
        {Array.from({ length: rows }, (_, n) => (
          <FieldRow>
            <TextField
              name="level"
              id={`level.${n}`}
              value={names[n] ?? ''}
              error={filled.errors?.[`level.${n}`]}
              label={t(`Naam van niveau ${n + 1}`, `Name of level ${n + 1}`)}
            />
            <TextArea
              name="behaviour"
              id={`behaviour.${n}`}
              rows={2}
              value={behaviours[n] ?? ''}
              error={filled.errors?.[`behaviour.${n}`]}
              label={t(`Gedrag op niveau ${n + 1}`, `Behaviour at level ${n + 1}`)}
            />
          </FieldRow>
        ))}
      </Fieldset>
      {rows < mostLevels && (
        <Button kind="quiet" name="meer" value="ja" turbo={false} skipCheck>
          {t('Meer niveaus', 'More levels')}
        </Button>
      )}
    </>
  )
}
