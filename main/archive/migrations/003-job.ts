/** The queue: files to be taken in, and how far each one is. Sealed from the landing of the version that brings it; until then it may grow. */
export const job = `
`;
