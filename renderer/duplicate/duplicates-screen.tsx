import { Button, SegmentedControl, Text, Title } from "@mantine/core";
import { type ReactNode, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DuplicatePair } from "../../main/model/duplicate.ts";
import { archive } from "../ui/archive.ts";
import { nameDocument } from "../ui/document-name.ts";
import { sayReason } from "../ui/duplicate-words.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { useNavigation } from "../ui/navigation.ts";
import { useRequest } from "../ui/use-request.ts";
import { Waiting } from "../ui/waiting.tsx";
import "./duplicate.css";

/** All pairs of documents that may be one: those left to judge, and those said to be two. */
export function DuplicatesScreen(): ReactNode {
  const { t } = useTranslation();
  const [dismissed, setDismissed] = useState(false);
  const [loaded, reload] = useRequest(useCallback(() => archive.listDuplicates(dismissed), [dismissed]));
  return (
    <div className="duplicates">
      <Title order={1}>{t("duplicate.listTitle")}</Title>
      <Text maw="46rem">{t("duplicate.listIntro")}</Text>
      <SegmentedControl
        my="sm"
        value={dismissed ? "dismissed" : "open"}
        onChange={(value) => setDismissed(value === "dismissed")}
        data={[
          { value: "open", label: t("duplicate.toJudge") },
          { value: "dismissed", label: t("duplicate.judged") },
        ]}
      />
      {loaded.kind === "loading" && <Waiting label={t("app.loading")} />}
      {loaded.kind === "failed" && <FailureNotice failure={loaded.failure} onRetry={reload} />}
      {loaded.kind === "ready" && loaded.value.length === 0 && <Text c="dimmed">{t("duplicate.none")}</Text>}
      {loaded.kind === "ready" && (
        <ul className="duplicate-pairs">
          {loaded.value.map((pair) => (
            <li key={`${pair.first.id} ${pair.second.id}`}>
              <Pair pair={pair} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Pair({ pair }: { readonly pair: DuplicatePair }): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { first, second, firstFile, secondFile, reason, similarity } = pair;
  return (
    <div className="duplicate-pair">
      <div>
        <b>{nameDocument(first) || firstFile}</b>
        <div className="duplicate-file">{firstFile}</div>
      </div>
      <div>
        <b>{nameDocument(second) || secondFile}</b>
        <div className="duplicate-file">{secondFile}</div>
      </div>
      <div>{sayReason(t, reason, similarity)}</div>
      <Button
        size="compact-md"
        variant="default"
        onClick={() => go({ screen: "compare", id: first.id, other: second.id })}
      >
        {t("duplicate.compare")}
      </Button>
    </div>
  );
}
