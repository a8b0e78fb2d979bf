import { useMemo, useState } from "react";
import type { Span } from "../../main/model/span.ts";
import { useFindRequest } from "../ui/find-request.ts";
import { findWords, longestRange } from "../ui/find-words.ts";
import { useNavigation } from "../ui/navigation.ts";

/** Find in the document: shared by its text and its pages. */
export type Find = {
  readonly open: boolean;
  readonly words: string;
  readonly matches: readonly Span[];
  readonly current: number;
  /** False when the words came along from a search: then Esc still goes back to it. */
  readonly takesFocus: boolean;
  readonly setWords: (words: string) => void;
  readonly setCurrent: (current: number) => void;
  readonly close: () => void;
};

/** Opens on Ctrl+F, and at once with what was searched for, its fullest place first. */
export function useFind(text: string): Find {
  const { route } = useNavigation();
  const given = "words" in route ? (route.words ?? "") : "";
  const [brought, setBrought] = useState(given !== "");
  const [open, setOpen] = useState(brought);
  const [words, setWords] = useState(given);
  const [current, setCurrent] = useState(() => (given === "" ? 0 : longestRange(findWords(text, given))));
  const matches = useMemo(() => (open ? findWords(text, words) : []), [open, text, words]);
  useFindRequest(true, () => setOpen(true));
  return {
    open,
    words,
    matches,
    current,
    takesFocus: !brought,
    setWords: (typed) => {
      setWords(typed);
      setCurrent(0);
    },
    setCurrent,
    close: () => {
      setOpen(false);
      setBrought(false);
    },
  };
}
