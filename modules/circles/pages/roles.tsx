import {
  Actions,
  Button,
  Card,
  EmptyState,
  FieldRow,
  filledField,
  filledText,
  FilledWrong,
  Form,
  Heading,
  Link,
  NumberField,
  Page,
  Stack,
  Table,
  Tag,
  TextArea,
  TextField,
  useT,
  type Filled,
  type Tone,
} from '#ui/index.ts'
import type { Translate } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { Cover } from '../rules.ts'
import type { RoleBrief } from '../views.ts'

/** The role networks: digicoaches, ambassadors and who else helps beside the own work. */
export function RolesPage({ roles, mayMake, filled }: { roles: RoleBrief[]; mayMake: boolean; filled: Filled }) {
  const t = useT()
  return (
    <Page
      title={t('Rolnetwerken', 'Role networks')}
      lead={t(
        'Wie naast het eigen werk iets voor collega’s is, zoals digicoach of ambassadeur, en of elke afdeling er genoeg heeft.',
        'Who is something for colleagues beside the own work, such as digital coach or ambassador, and whether every department has enough.',
      )}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        {roles.length ? (
          <Card as="div">
            <RoleTable roles={roles} />
          </Card>
        ) : (
          <EmptyState
            drawing="people"
            title={t('Nog geen rolnetwerken', 'No role networks yet')}
            text={t('Begin hieronder met de eerste rol, zoals digicoach.', 'Begin below with the first role, such as digital coach.')}
          />
        )}
        {mayMake && (
          <Card>
            <Heading level={2}>{t('Nieuwe rol', 'New role')}</Heading>
            <Form action={paths.roles} label={t('Nieuwe rol', 'New role')}>
              <FieldRow>
                <TextField {...filledField(filled, 'name')} label={t('Naam', 'Name')} maxLength={80} />
                <NumberField
                  {...filledField(filled, 'minimum')}
                  value={filledText(filled, 'minimum') || 2}
                  label={t('Hoeveel per afdeling', 'How many per department')}
                  hint={t('Teams eronder tellen mee.', 'Teams below are counted in.')}
                />
              </FieldRow>
              <TextArea {...filledField(filled, 'purpose')} label={t('Waarvoor', 'What for')} required={false} rows={2} />
              <Actions>
                <Button>{t('Begin', 'Begin')}</Button>
              </Actions>
            </Form>
          </Card>
        )}
      </Stack>
    </Page>
  )
}

function RoleTable({ roles }: { roles: RoleBrief[] }) {
  const t = useT()
  const count = (n: number, tone: Tone) => (n ? <Tag tone={tone}>{String(n)}</Tag> : '0')
  return (
    <Table
      caption={t('Rollen', 'Roles')}
      captionNote={t(
        'Bij hoeveel afdelingen er genoeg zijn, te weinig of geen.',
        'At how many departments there are enough, too few or none.',
      )}
      rows={roles}
      columns={[
        { key: 'name', head: t('Rol', 'Role'), cell: (row) => <Link href={paths.role(row.id)}>{row.name}</Link> },
        { key: 'enough', head: t('Genoeg', 'Enough'), align: 'end', num: true, cell: (row) => row.enough },
        { key: 'thin', head: t('Dun', 'Thin'), align: 'end', num: true, cell: (row) => count(row.thin, 'sun') },
        { key: 'missing', head: t('Ontbreekt', 'Missing'), align: 'end', num: true, cell: (row) => count(row.missing, 'warm') },
      ]}
    />
  )
}

export function CoverTag({ cover, t }: { cover: Cover; t: Translate }) {
  const looks: Record<Cover, [Tone, string]> = {
    enough: ['ok', t('genoeg', 'enough')],
    thin: ['sun', t('dun', 'thin')],
    missing: ['warm', t('ontbreekt', 'missing')],
  }
  const [tone, words] = looks[cover]
  return <Tag tone={tone}>{words}</Tag>
}
