import { useEffect, useState } from "react";
import type { Failure } from "../../main/model/error.ts";
import type { LetterDraft, LetterFault, LetterPreview } from "../../main/model/letter-draft.ts";
import { archive, settle } from "../ui/archive.ts";
import { createLatestOnly } from "../ui/latest-only.ts";

/** Letters typed faster than this are set together, in milliseconds. */
const SET_AFTER_MS = 80;
/** The letter is judged when the hands rest. */
const CHECK_AFTER_MS = 1200;

const NO_FAULTS: readonly LetterFault[] = [];

/** The pages of the draft and what is wrong with it; each follows the typing and never holds it up. */
export function useLetterPreview(draft: LetterDraft): {
  readonly preview: LetterPreview | null;
  readonly failure: Failure | null;
  readonly faults: readonly LetterFault[];
} {
  const [preview, setPreview] = useState<LetterPreview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [faults, setFaults] = useState(NO_FAULTS);
  // One is set at a time; what was typed meanwhile waits, and only the newest of it is asked for.
  const [line] = useState(createLatestOnly);
  useEffect(() => {
    let wanted = true;
    const setting = setTimeout(
      () =>
        line(async () => {
          const answer = await settle(archive.previewLetter(draft));
          if (answer.ok) setPreview(answer.value);
          setFailure(answer.ok ? null : answer.error);
        }),
      SET_AFTER_MS,
    );
    const checking = setTimeout(async () => {
      const answer = await settle(archive.checkLetter(draft));
      if (wanted && answer.ok) setFaults(answer.value);
    }, CHECK_AFTER_MS);
    return () => {
      wanted = false;
      clearTimeout(setting);
      clearTimeout(checking);
    };
  }, [draft, line]);
  return { preview, failure, faults };
}
