import type { Result } from "../../main/model/error.ts";
import type { ImportJob } from "../../main/model/job.ts";
import { archive, settle } from "../ui/archive.ts";
import { notifyFailure } from "../ui/notify.ts";

/** Sends a command to the queue; its failure is shown, then the rows are asked for anew. */
export async function command(request: Promise<Result<null>>, onDone: () => void): Promise<void> {
  const answer = await settle(request);
  if (!answer.ok) notifyFailure(answer.error);
  onDone();
}

/** What a person can do with one row. */
export type JobAction = "pause" | "continue" | "cancel" | "retry";

/** The actions that apply to a row as it is. A file read in moments cannot be paused half-way. */
export function actionsFor({ state, stage, file, mine }: ImportJob): readonly JobAction[] {
  if (!mine) return [];
  const isLong = stage === "recognising" || file.toLowerCase().endsWith(".jsonl");
  switch (state) {
    case "waiting":
      return ["pause", "cancel"];
    case "working":
      return isLong ? ["pause", "cancel"] : ["cancel"];
    case "paused":
      return ["continue", "cancel"];
    case "failed":
    case "cancelled":
      return ["retry"];
    case "done":
      return [];
  }
}

/** Carries an action out on one row. */
export function act(action: JobAction, job: ImportJob, onDone: () => void): Promise<void> {
  const request = {
    pause: archive.pauseJobs,
    continue: archive.continueJobs,
    cancel: archive.cancelJobs,
    retry: archive.retryJobs,
  }[action];
  return command(request([job.key]), onDone);
}
