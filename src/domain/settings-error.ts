/** Something that was asked for and cannot be; its message says what to write instead. */
export class SettingsError extends Error {}
