import {
  Actions,
  Button,
  Card,
  filledField,
  FilledWrong,
  Form,
  HiddenField,
  Page,
  RadioGroup,
  Select,
  Stack,
  TextArea,
  TextField,
  useT,
  type Filled,
} from '#ui/index.ts'
import { paths } from '../../paths.ts'
import type { SkillForm } from '../form-view.ts'

import { SkillFields } from './skill-fields.tsx'
import { HowItWorks } from './written.tsx'

interface Proposing {
  profile: { name: string; unit: string | null; kind: 'role' | 'growth-matrix' }
  /** Where it is sent, and the pages above it. */
  action: string
  breadcrumb: { href: string; label: string }[]
  /** The version in force when the form was opened. */
  basedOnId: string | null
  form: SkillForm
  filled: Filled
}

/** A proposal for a profile: everything it says, as one form. */
export function ProposePage({ profile, action, breadcrumb, basedOnId, form, filled }: Proposing) {
  const t = useT()
  return (
    <Page narrow title={t(`Voorstel voor ${profile.name}`, `Proposal for ${profile.name}`)} breadcrumb={breadcrumb}>
      <Stack gap="l">
        <FilledWrong filled={filled} />
        <HowItWorks unit={profile.unit} />
        <Form action={action} label={t('Voorstel', 'Proposal')}>
          <HiddenField name="basis" value={basedOnId ?? ''} />
          <TextArea
            {...filledField(filled, 'about')}
            label={
              profile.kind === 'role'
                ? t('Waar is deze rol voor?', 'What is this role for?')
                : t('Waar is deze matrix voor?', 'What is this matrix for?')
            }
            required={false}
            rows={4}
          />
          {profile.kind === 'role' && (
            <TextArea
              {...filledField(filled, 'tasks')}
              label={t('Taken', 'Tasks')}
              hint={t('Een taak per regel.', 'A task on each line.')}
              required={false}
              rows={5}
            />
          )}
          <SkillFields action={action} form={form} filled={filled} />
          <Actions>
            <Button>{t('Doe dit voorstel', 'Make this proposal')}</Button>
          </Actions>
        </Form>
      </Stack>
    </Page>
  )
}

interface Unit {
  id: string
  name: string
}

function TeamField({ units, filled }: { units: Unit[]; filled: Filled }) {
  const t = useT()
  return (
    <Select
      {...filledField(filled, 'unitId')}
      label={t('Van welk team?', 'Of which team?')}
      hint={t('Dat team schrijft het samen.', 'That team writes it together.')}
      required={false}
      placeholder={t('Van iedereen', 'Of everybody')}
      options={units.map((one) => ({ value: one.id, label: one.name }))}
    />
  )
}

/** Another name for a profile, or another team. `was`: what it is now, so that two don't undo each other. */
export function RenamePage({ profile, was, units, filled }: { profile: Unit; was: string; units: Unit[]; filled: Filled }) {
  const t = useT()
  return (
    <Page
      narrow
      title={t('Naam of team wijzigen', 'Changing name or team')}
      lead={t(
        'Versies, voorstellen en wie ermee werkt blijven. Een ander team schrijft vanaf nu verder.',
        'Versions, proposals and who works with it stay. Another team writes on from now.',
      )}
      breadcrumb={[
        { href: paths.profiles, label: t('Rolprofielen', 'Role profiles') },
        { href: paths.profile(profile.id), label: profile.name },
      ]}
    >
      <Stack>
        <FilledWrong filled={filled} />
        <Card>
          <Form action={paths.renameProfile(profile.id)} label={t('Naam of team wijzigen', 'Changing name or team')}>
            <HiddenField name="was" value={was} />
            <TextField {...filledField(filled, 'name')} label={t('Naam', 'Name')} />
            <TeamField units={units} filled={filled} />
            <Actions>
              <Button>{t('Bewaar', 'Save')}</Button>
            </Actions>
          </Form>
        </Card>
      </Stack>
    </Page>
  )
}

/** A new profile: its name, what it is, and whose it is. */
export function NewProfilePage({ units, filled }: { units: Unit[]; filled: Filled }) {
  const t = useT()
  return (
    <Page
      narrow
      title={t('Nieuw profiel', 'New profile')}
      lead={t('Daarna doe jij of het team het eerste voorstel.', 'Then you or the team make the first proposal.')}
      breadcrumb={[{ href: paths.profiles, label: t('Rolprofielen', 'Role profiles') }]}
    >
      <Stack>
        <FilledWrong filled={filled} />
        <Card>
          <Form action={paths.newProfile} label={t('Nieuw profiel', 'New profile')}>
            <TextField {...filledField(filled, 'name')} label={t('Naam', 'Name')} />
            <RadioGroup
              {...filledField(filled, 'kind')}
              value={String(filled.values['kind'] ?? 'role')}
              label={t('Wat wordt het?', 'What will it be?')}
              options={[
                {
                  value: 'role',
                  label: t('Een rolprofiel', 'A role profile'),
                  hint: t('Taken, en vaardigheden met een bereik.', 'Tasks, and skills with a range.'),
                },
                {
                  value: 'growth-matrix',
                  label: t('Een groeimatrix', 'A growth matrix'),
                  hint: t(
                    'Kernwaarden van jullie zelf, met per niveau wat iemand doet.',
                    'Core values of your own, with what somebody does at each level.',
                  ),
                },
              ]}
            />
            <TeamField units={units} filled={filled} />
            <Actions>
              <Button>{t('Maak het profiel', 'Make the profile')}</Button>
            </Actions>
          </Form>
        </Card>
      </Stack>
    </Page>
  )
}
