import { Checkbox, FileField, Picture, RadioGroup, ReadingHint, TextArea, TextField, useLang, useT } from '#ui/index.ts'
import { sayReading } from '#platform/reading.ts'
import { paths } from '../paths.ts'
import type { Material } from '../views.ts'

export interface Back {
  errors: Record<string, string>
  typed: Record<string, unknown>
  refusal?: string
}

/** Words, a picture, and a podcast or film elsewhere: what a short version and an item have in common. */
export function MaterialFields({ material, back, max }: { material: Material; back?: Back | undefined; max: number }) {
  const t = useT()
  const lang = useLang()
  const typed = (name: keyof Material) => (back ? String(back.typed[name] ?? '') : String(material[name] ?? ''))
  const error = (name: string) => back?.errors[name]
  return (
    <>
      <TextArea
        name="words"
        label={t('Tekst', 'Text')}
        rows={6}
        value={typed('words')}
        error={error('words')}
        maxLength={max}
        required={false}
      />
      <ReadingHint of="words" estimate={sayReading(typed('words'), lang)} />
      {material.pictureId && <Picture src={paths.picture(material.pictureId)} words={material.pictureWords} />}
      <FileField
        name="picture"
        label={material.pictureId ? t('Ander plaatje', 'Another picture') : t('Plaatje', 'Picture')}
        hint={t('PNG, JPEG of WebP, hooguit 2 MB.', 'PNG, JPEG or WebP, 2 MB at most.')}
        accept="image/png,image/jpeg,image/webp"
        error={error('picture')}
        required={false}
      />
      {material.pictureId && <Checkbox name="withoutPicture" label={t('Haal het plaatje weg', 'Remove the picture')} />}
      <TextField
        name="pictureWords"
        label={t('Wat staat er op het plaatje?', 'What does the picture show?')}
        hint={t('Voor wie het plaatje niet ziet.', 'For whoever does not see the picture.')}
        value={typed('pictureWords')}
        error={error('pictureWords')}
        required={false}
      />
      <TextField
        name="mediaUrl"
        label={t('Adres van een film of podcast', 'Address of a film or podcast')}
        value={typed('mediaUrl')}
        error={error('mediaUrl')}
        required={false}
      />
      <RadioGroup
        name="mediaKind"
        label={t('Dat is een', 'That is a')}
        value={typed('mediaKind') || 'film'}
        options={[
          { value: 'film', label: t('film', 'film') },
          { value: 'podcast', label: 'podcast' },
        ]}
      />
    </>
  )
}
