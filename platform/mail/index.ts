// The door of the mail: rooms post messages here, and the worker sends them.
export { changeText, changeTextTellings, resetText, type ChangeText, type ChangeTextRefusal } from './change-text.ts'
export { examples, fill, unknownFields, type Field, type Kind, type Words } from './kinds.ts'
export { htmlOf } from './html.ts'
export { post, type Attachment, type Message } from './outbox.ts'
export { codeAlphabet, codePlace, secretOf, secretPlace, shortCode, withCodes } from './secret.ts'
export { send } from './send.ts'
export { textOf } from './texts.ts'
