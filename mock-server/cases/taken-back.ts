/** When something was taken back, and why, where the organisation has said so. */
export interface TakenBack {
  at: Date;
  why: string | null;
}

/** As the contract shows it. */
export const withdrawn = ({ at, why }: TakenBack) => ({ at: at.toISOString(), ...(why && { reason: why }) });
