/** Whether a field of a form holds a file: browsers send an empty one without a name for none. */
export const isChosen = (given: unknown): given is File =>
  given instanceof File && (given.name !== '' || given.size > 0);
