import { Progress } from "@mantine/core";
import { type ReactNode, useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { GraphNode } from "../../main/model/graph.ts";
import type { SimilarDocument } from "../../main/model/search.ts";
import { archive } from "../ui/archive.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { useNavigation } from "../ui/navigation.ts";
import { useRequest } from "../ui/use-request.ts";
import { Waiting } from "../ui/waiting.tsx";
import { LinkName } from "./link-name.tsx";
import "./similar.css";

const SHOWN = 12;

/** Documents like this one (văn bản gần giống), the likest first, with the rare words that make them so. */
export function SimilarList({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation();
  const [loaded, reload] = useRequest(useCallback(() => archive.similarDocuments(id, SHOWN), [id]));
  if (loaded.kind === "loading") return <Waiting label={t("app.loading")} />;
  if (loaded.kind === "failed") return <FailureNotice failure={loaded.failure} onRetry={reload} />;
  if (loaded.value.length === 0) return <p className="panel-empty">{t("document.noSimilar")}</p>;
  return (
    <section className="link-group">
      <p className="link-about">{t("document.similarWhy")}</p>
      <ul>
        {loaded.value.map((similar) => (
          <SimilarRow key={similar.id} similar={similar} />
        ))}
      </ul>
    </section>
  );
}

function SimilarRow({ similar }: { readonly similar: SimilarDocument }): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const percent = Math.round(similar.likeness * 100);
  return (
    <li>
      <LinkName node={toNode(similar)} onOpen={() => go({ screen: "document", id: similar.id })} />
      <div className="likeness">
        <Progress value={percent} size="sm" aria-hidden />
        <span>{t("document.likeness", { percent })}</span>
      </div>
      {similar.shared.length > 0 && (
        <p className="link-about">{t("document.sharedWords", { words: similar.shared.join(", ") })}</p>
      )}
    </li>
  );
}

function toNode(similar: SimilarDocument): GraphNode {
  const { id, referenceNumber, documentType, issueDate, issuingBody, abstract } = similar;
  const label = referenceNumber ?? abstract ?? documentType ?? id;
  return {
    id,
    ghost: false,
    label,
    referenceNumber,
    documentType,
    issueDate,
    issuingBody,
    title: abstract,
    regime: null,
  };
}
