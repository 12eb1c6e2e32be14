import {
  Actions,
  Button,
  Card,
  filledField,
  FilledWrong,
  Form,
  Heading,
  Lines,
  Link,
  Page,
  Stack,
  Text,
  TextArea,
  TextField,
  useT,
  type Filled,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { ConceptLine } from '../views.ts'

/** The competences of the own organisation, and a new one. */
export function OwnPage({ own, filled }: { own: ConceptLine[]; filled: Filled }) {
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
              <Link href={paths.skill(one.id)}>{one.name}</Link>
            ))}
            label={t('Eigen competenties', 'Own competences')}
          />
        ) : (
          <Text soft>{t('Nog geen. Begin hieronder met de eerste.', 'None yet. Begin with the first one below.')}</Text>
        )}
        <Card>
          <Heading level={2}>{t('Nieuwe competentie', 'New competence')}</Heading>
          <Form action={paths.own} label={t('Nieuwe competentie', 'New competence')}>
            <TextField {...filledField(filled, 'name')} label={t('Naam', 'Name')} maxLength={120} />
            <TextArea
              {...filledField(filled, 'about')}
              label={t('Wat bedoel je ermee?', 'What do you mean by it?')}
              required={false}
              rows={3}
            />
            <TextArea
              {...filledField(filled, 'levels')}
              label={t('Niveaus', 'Levels')}
              hint={t(
                'Een niveau per regel, van laag naar hoog: naam, dubbele punt, gedrag. Bijvoorbeeld: Basis: vraagt na wat een inwoner bedoelt.',
                'A level on each line, from low to high: name, colon, behaviour. For example: Basic: asks what a resident means.',
              )}
              required={false}
              rows={5}
            />
            <Actions>
              <Button>{t('Voeg toe', 'Add')}</Button>
            </Actions>
          </Form>
        </Card>
      </Stack>
    </Page>
  )
}
