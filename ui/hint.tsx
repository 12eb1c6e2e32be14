/** What a group of choices says of itself to a screen reader: the ids of its hint and its error. */
export const describedBy = (id: string, hint?: string, error?: string): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-fout`].filter(Boolean).join(' ') || undefined

/** The hint of a group of choices and, under it, what is wrong. */
export const HintAndError = ({ id, hint, error }: { id: string; hint?: string; error?: string }) => (
  <>
    {hint && (
      <p class="utrecht-form-field-description" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error && (
      <p class="utrecht-form-field-error-message" id={`${id}-fout`}>
        {error}
      </p>
    )}
  </>
)
