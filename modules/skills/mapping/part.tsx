import {
  Actions,
  Button,
  FilledWrong,
  filledText,
  Form,
  HiddenField,
  Lines,
  Link,
  Meta,
  Row,
  SearchField,
  Section,
  Select,
  Stack,
  Tag,
  Text,
  useT,
  type Filled,
} from '#ui/index.ts'
import type { Translate } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { mappingKinds, type MappingKind } from './rules.ts'
import type { Mapped, MapSuggestion, Suggested } from './view.ts'

const kindWord = (kind: MappingKind, t: Translate): string =>
  ({
    exact: t('hetzelfde', 'the same'),
    broader: t('die is breder', 'that one is broader'),
    narrower: t('die is smaller', 'that one is narrower'),
    related: t('hoort erbij', 'is related'),
  })[kind]

/** What the same is called in other frameworks; for who keeps competences, with suggestions to map. */
export function Mappings({
  skillId,
  mapped,
  suggested,
  filled,
}: {
  skillId: string
  mapped: Mapped[]
  /** Null for who does not map. */
  suggested: Suggested | null
  filled: Filled
}) {
  const t = useT()
  if (!mapped.length && !suggested) return null
  return (
    <Section title={t('In andere raamwerken', 'In other frameworks')} id="koppelen">
      <FilledWrong filled={filled} />
      {mapped.length > 0 && (
        <Lines
          card
          items={mapped.map((one) => (
            <MappedLine skillId={skillId} one={one} mayEnd={suggested !== null} />
          ))}
          label={t('Gekoppeld', 'Mapped')}
        />
      )}
      {suggested && <Suggestions skillId={skillId} suggested={suggested} filled={filled} />}
    </Section>
  )
}

function MappedLine({ skillId, one, mayEnd }: { skillId: string; one: Mapped; mayEnd: boolean }) {
  const t = useT()
  return (
    <Row spread wrap>
      <Stack gap="s">
        <Link href={paths.skill(one.id)}>{one.name}</Link>
        <Meta>
          {one.framework || t('Van je organisatie', 'Of your organisation')}
          {kindWord(one.kind, t)}
          {one.withdrawn ? t('ingetrokken', 'withdrawn') : null}
        </Meta>
      </Stack>
      {mayEnd && (
        <Form action={paths.endMapping(skillId, one.mappingId)} inline>
          <Button kind="link" about={one.name}>
            {t('Beëindig', 'End')}
          </Button>
        </Form>
      )}
    </Row>
  )
}

function Suggestions({ skillId, suggested, filled }: { skillId: string; suggested: Suggested; filled: Filled }) {
  const t = useT()
  return (
    <>
      <Text soft>
        {t(
          'Deze namen lijken erop. Lees ze goed: dezelfde naam kan iets anders betekenen.',
          'These names look like it. Read them well: the same name can mean something else.',
        )}
      </Text>
      <Form action={`${paths.skill(skillId)}#koppelen`} method="get" label={t('Zoek om te koppelen', 'Look for something to map')}>
        <SearchField name="koppel" label={t('Zoek met andere woorden', 'Look with other words')} value={suggested.query} />
      </Form>
      {suggested.list.length > 0 ? (
        <Lines
          card
          items={suggested.list.map((one) => (
            <MapForm skillId={skillId} one={one} filled={filled} />
          ))}
          label={t('Voorgesteld om te koppelen', 'Suggested to map')}
        />
      ) : (
        <Text soft>{t('We vonden niets in een ander raamwerk.', 'We found nothing in another framework.')}</Text>
      )}
    </>
  )
}

function MapForm({ skillId, one, filled }: { skillId: string; one: MapSuggestion; filled: Filled }) {
  const t = useT()
  const mine = filled.values['toId'] === one.id ? filled : { values: {} }
  return (
    <Form action={paths.map(skillId)} label={one.name}>
      <HiddenField name="toId" value={one.id} />
      <Row wrap gap="s" middle>
        <Link href={paths.skill(one.id)}>{one.name}</Link>
        <Tag tone="line">{one.framework || t('van je organisatie', 'of your organisation')}</Tag>
      </Row>
      <Select
        name="kind"
        id={`kind-${one.id}`}
        label={t('Hoe horen ze bij elkaar?', 'How do they belong together?')}
        value={filledText(mine, 'kind') || 'exact'}
        options={mappingKinds.map((kind) => ({ value: kind, label: kindWord(kind, t) }))}
      />
      <Actions>
        <Button kind="quiet" about={one.name}>
          {t('Koppel', 'Map')}
        </Button>
      </Actions>
    </Form>
  )
}
