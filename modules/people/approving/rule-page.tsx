import {
  Actions,
  Button,
  ButtonLink,
  Card,
  ErrorSummary,
  FieldRow,
  Form,
  Grid,
  Heading,
  Lines,
  Notice,
  NumberField,
  Page,
  RadioGroup,
  Row,
  Select,
  Small,
  Stack,
  Text,
  TextField,
  Fill,
  useLang,
  useT,
} from '#ui/index.ts'
import { sayPrice, type Lang, type Translate } from '#platform/words.ts'
import type { UnitChoice } from '../employees/form-views.ts'
import { paths } from '../paths.ts'
import { hoursInHalfDay, type ApprovalRule } from './rules.ts'
import type { BudgetHolderLine } from './views.ts'

export interface RuleLook {
  rule: ApprovalRule
  holders: BudgetHolderLine[]
  units: UnitChoice[]
  fresh: boolean
  /** What was typed in one of the two forms, and what is wrong with it. */
  typed?: Record<string, unknown>
  errors?: Record<string, string>
  refusal?: string
  /** The sentence is of what was typed, and nothing is kept yet. */
  preview?: ApprovalRule | null
}

/** Who must agree when an edition asks for approval, and who holds which budget. */
export function ApprovalRulePage(look: RuleLook) {
  const t = useT()
  const { errors = {}, refusal } = look
  return (
    <Page
      title={t('Akkoord op aanvragen', 'Approval of requests')}
      lead={t(
        'Wie geeft akkoord als een editie daarom vraagt? Vertrouwelijke activiteiten vragen nooit iemand.',
        'Who approves when an edition asks for it? Confidential activities never ask anybody.',
      )}
    >
      <ErrorSummary errors={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {refusal && <Notice kind="error">{refusal}</Notice>}
      <Grid columns="main">
        <RuleCard {...look} />
        <Stack>
          <HoldersCard {...look} />
        </Stack>
      </Grid>
    </Page>
  )
}

function RuleCard({ rule, typed, errors = {}, preview }: RuleLook) {
  const t = useT()
  const lang = useLang()
  const own = typed && 'approvalBy' in typed ? typed : null
  const cents = rule.budgetAboveCents
  const amount = cents === null ? '' : cents % 100 ? (cents / 100).toFixed(2).replace('.', ',') : String(cents / 100)
  return (
    <Card>
      <Form action={paths.approvalRule}>
        <RadioGroup
          name="approvalBy"
          label={t('Wie geeft akkoord?', 'Who approves?')}
          value={String(own?.['approvalBy'] ?? rule.approvalBy)}
          error={errors['approvalBy']}
          options={[
            { value: 'none', label: t('Niemand', 'Nobody'), hint: t('Iedereen meldt zich meteen aan.', 'Everybody enrols at once.') },
            { value: 'manager', label: t('De leidinggevende', 'The manager') },
            {
              value: 'budget-holder',
              label: t('De budgethouder', 'The budget holder'),
              hint: t(
                'Alleen boven de grens hieronder. Daaronder hoeft niemand akkoord te geven.',
                'Only above the limit below. Under it nobody has to approve.',
              ),
            },
            {
              value: 'both',
              label: t('Eerst de leidinggevende, dan de budgethouder', 'First the manager, then the budget holder'),
              hint: t('De budgethouder alleen boven de grens hieronder.', 'The budget holder only above the limit below.'),
            },
          ]}
        />
        <FieldRow>
          <TextField
            name="budgetAboveCents"
            required={false}
            width="short"
            label={t('Boven hoeveel euro', 'Above how many euros')}
            hint={t('Zoals 500.', 'Such as 500.')}
            value={own ? String(own['budgetAboveCents'] ?? '') : amount}
            error={errors['budgetAboveCents']}
          />
          <NumberField
            name="budgetAboveHalfDays"
            required={false}
            label={t('Of boven hoeveel dagdelen', 'Or above how many half days')}
            hint={t(`Een dagdeel is ${hoursInHalfDay} uur.`, `A half day is ${hoursInHalfDay} hours.`)}
            value={own ? String(own['budgetAboveHalfDays'] ?? '') : rule.budgetAboveHalfDays}
            error={errors['budgetAboveHalfDays']}
          />
        </FieldRow>
        <Notice kind="info">
          {preview ? t('Dit wordt de regel. ', 'This becomes the rule. ') : t('Zo is het nu. ', 'This is how it is now. ')}
          {ruleSentence(preview ?? rule, t, lang)}
        </Notice>
        <Actions>
          <Button>{t('Bewaar', 'Save')}</Button>
          <Button kind="quiet" name="voorbeeld" value="ja" turbo={false}>
            {t('Bekijk de regel in een zin', 'See the rule in a sentence')}
          </Button>
        </Actions>
        <Small soft>
          {t(
            'Wie al vroeg, houdt de regel van toen. Antwoordt niemand, dan volgt na drie werkdagen een herinnering en na zeven gaat de vraag een stap hoger.',
            'Who asked already keeps the rule of then. When nobody answers, a reminder follows after three working days, and after seven the question goes a step higher.',
          )}
        </Small>
      </Form>
    </Card>
  )
}

/** The rule as one sentence, for whoever sets it. */
export function ruleSentence(rule: ApprovalRule, t: Translate, lang: Lang): string {
  const { budgetAboveCents: cents, budgetAboveHalfDays: days } = rule
  const above = [
    cents !== null && t(`meer kost dan ${sayPrice(cents, lang)}`, `costs more than ${sayPrice(cents, lang)}`),
    days !== null && t(`langer duurt dan ${days} dagdelen`, `takes longer than ${days} half days`),
  ]
    .filter(Boolean)
    .join(t(' of ', ' or '))
  if (rule.approvalBy === 'none')
    return t(
      'Niemand hoeft akkoord te geven; wie zich aanmeldt, heeft meteen een plaats als die er is.',
      'Nobody has to approve; whoever enrols gets a seat at once when there is one.',
    )
  if (rule.approvalBy === 'manager')
    return t('De leidinggevende geeft akkoord, wat het ook kost.', 'The manager approves, whatever it costs.')
  if (rule.approvalBy === 'budget-holder')
    return above
      ? t(
          `De budgethouder geeft akkoord als het ${above}. Anders hoeft niemand akkoord te geven.`,
          `The budget holder approves when it ${above}. Otherwise nobody has to approve.`,
        )
      : t('De budgethouder geeft altijd akkoord.', 'The budget holder always approves.')
  return above
    ? t(
        `De leidinggevende geeft akkoord. Als het ${above}, daarna ook de budgethouder.`,
        `The manager approves. When it ${above}, the budget holder does so after that.`,
      )
    : t(
        'De leidinggevende geeft akkoord, en daarna altijd ook de budgethouder.',
        'The manager approves, and after that always the budget holder too.',
      )
}

function HoldersCard({ holders, units, fresh, typed = {}, errors = {} }: RuleLook) {
  const t = useT()
  return (
    <Card>
      <Heading level={2}>{t('Budgethouders', 'Budget holders')}</Heading>
      <Text soft>
        {t(
          'Een budgethouder beslist voor een afdeling en alles daaronder, tot waar een andere budgethouder begint.',
          'A budget holder decides for a unit and all below it, up to where another budget holder begins.',
        )}
      </Text>
      {holders.length === 0 ? (
        <Text>{t('Nog niemand. Dan beslist de leeradviseur.', 'Nobody yet. Then the learning adviser decides.')}</Text>
      ) : (
        <Lines
          label={t('Wie budgethouder is', 'Who is budget holder')}
          items={holders.map((one) => (
            <Row spread middle wrap>
              <Fill>
                <Text strong>{one.name}</Text>
                <Small soft>{one.works ? one.unit : t(`${one.unit} · werkt hier niet meer`, `${one.unit} · no longer works here`)}</Small>
              </Fill>
              <Form action={paths.endBudgetHolder(one.id)} inline>
                <Button kind="quiet" about={t(`${one.name}, ${one.unit}`, `${one.name}, ${one.unit}`)}>
                  {t('Beëindig', 'End')}
                </Button>
              </Form>
            </Row>
          ))}
        />
      )}
      {fresh ? (
        <Form action={paths.budgetHolders} label={t('Budgethouder toevoegen', 'Add a budget holder')}>
          <Select
            name="unitId"
            label={t('Afdeling', 'Unit')}
            placeholder={t('Kies een afdeling', 'Choose a unit')}
            options={units}
            value={String(typed['unitId'] ?? '')}
            error={errors['unitId']}
          />
          <TextField
            name="who"
            label={t('Wie', 'Who')}
            hint={t('De hele naam, het werkadres of het personeelsnummer.', 'The whole name, the work address or the personnel number.')}
            value={String(typed['who'] ?? '')}
            error={errors['who']}
          />
          <Actions>
            <Button kind="quiet">{t('Voeg toe', 'Add')}</Button>
          </Actions>
        </Form>
      ) : (
        <Actions>
          <ButtonLink kind="quiet" href={paths.signInAgain(paths.approvalRule)} icon="lock">
            {t('Log opnieuw in om iemand toe te voegen', 'Sign in again to add somebody')}
          </ButtonLink>
        </Actions>
      )}
    </Card>
  )
}
