import { Actions, Button, Form, PinField, useT } from '#ui/index.ts'
import type { Again } from '#platform/http/doors.ts'
import { paths } from '../../paths.ts'

/** Folded away, until somebody wants it or it came back. */
export function MyPinForm({ again }: { again?: Again }) {
  const t = useT()
  const errors = again?.errors ?? {}
  const wrong = again?.reason === 'pin-wrong' ? again.refusal : undefined
  return (
    <details open={Boolean(wrong || errors['old'] || errors['pin'] || errors['again'])}>
      <summary>{t('Kies een andere pincode', 'Choose another PIN')}</summary>
      <Form action={paths.changeMyPin} turbo={false}>
        <PinField name="old" label={t('Je oude pincode', 'Your old PIN')} error={errors['old'] ?? wrong} maxLength={8} />
        <PinField
          name="pin"
          label={t('Je nieuwe pincode', 'Your new PIN')}
          hint={t('Vier tot acht cijfers. Niet 1234 of je geboortejaar.', 'Four to eight digits. Not 1234 or the year you were born.')}
          error={errors['pin']}
          maxLength={8}
        />
        <PinField
          name="again"
          label={t('Nog een keer je nieuwe pincode', 'Your new PIN once more')}
          error={errors['again']}
          maxLength={8}
        />
        <Actions>
          <Button kind="quiet" icon="lock">
            {t('Bewaar je nieuwe pincode', 'Save your new PIN')}
          </Button>
        </Actions>
      </Form>
    </details>
  )
}
