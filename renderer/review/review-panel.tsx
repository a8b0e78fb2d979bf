import { Button, Group, Text, UnstyledButton } from "@mantine/core";
import { IconCheck, IconDeviceFloppy } from "@tabler/icons-react";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewItem } from "../../main/model/archived-document.ts";
import { nameDocument } from "../ui/document-name.ts";
import { FieldInput } from "../ui/field-input.tsx";
import { useNavigation } from "../ui/navigation.ts";
import { judgeSureness, knownRule } from "./explain-doubt.ts";
import { keyOf } from "./review-queue.ts";
import type { Review } from "./use-review.ts";

type ReviewPanelProps = { readonly review: Review; readonly item: ReviewItem };

/** The field in hand: its value to accept or change, and why it is doubtful. */
export function ReviewPanel({ review, item }: ReviewPanelProps): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const box = useRef<HTMLDivElement>(null);
  const key = keyOf(item);
  const name = nameDocument(item.document) || item.file;
  useFocusOn(box, key);
  return (
    <div className="review-panel">
      <div className="review-panel-head">
        <h2 className="review-panel-field">{t(`field.${item.field}`)}</h2>
        <UnstyledButton
          className="review-open"
          title={t("review.openDocument")}
          onClick={() => go({ screen: "document", id: item.document.id })}
        >
          {name}
        </UnstyledButton>
      </div>
      <div className="review-edit" ref={box} key={key}>
        <FieldInput
          field={item.field}
          typed={review.typed}
          onTyped={review.type}
          shared={{
            "aria-label": t("review.value", { field: t(`field.${item.field}`), name }),
            "aria-describedby": "review-why",
            error: review.problem ?? undefined,
            className: "review-input",
          }}
        />
        <Group gap="xs" wrap="nowrap">
          <Decide review={review} />
        </Group>
      </div>
      <Why item={item} />
    </div>
  );
}

/** One button, named by what it does now: a changed value is saved, an unchanged one accepted. */
function Decide({ review }: { readonly review: Review }): ReactNode {
  const { t } = useTranslation();
  if (review.changed) {
    return (
      <>
        <Button
          leftSection={<IconDeviceFloppy size={18} aria-hidden />}
          rightSection={<kbd>Ctrl Enter</kbd>}
          onClick={review.decide}
        >
          {t("review.save")}
        </Button>
        <Button variant="default" rightSection={<kbd>Esc</kbd>} onClick={review.restore}>
          {t("review.restore")}
        </Button>
      </>
    );
  }
  return (
    <>
      <Button leftSection={<IconCheck size={18} aria-hidden />} rightSection={<kbd>Enter</kbd>} onClick={review.decide}>
        {t("review.accept")}
      </Button>
      <Button variant="default" rightSection={<kbd>↓</kbd>} onClick={() => review.move(1)}>
        {t("review.skip")}
      </Button>
    </>
  );
}

function Why({ item }: { readonly item: ReviewItem }): ReactNode {
  const { t } = useTranslation();
  return (
    <Text id="review-why" className="review-why" size="sm">
      {t("review.why", { rule: t(`rule.${knownRule(item.rule)}`) })}{" "}
      {t(`sureness.${judgeSureness(item.confidence)}`, { percent: Math.round(100 * item.confidence) })}
      {item.span === null && ` ${t("review.noPlace")}`}
    </Text>
  );
}

/** The next field takes the focus, ready to be added to, unless a person walks the list. */
function useFocusOn(box: RefObject<HTMLDivElement | null>, key: string): void {
  useEffect(() => {
    if (key === "" || document.activeElement?.closest(".review-list")) return;
    const input = box.current?.querySelector<HTMLElement>("input, textarea, select");
    input?.focus({ preventScroll: true });
    if (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement) {
      input.setSelectionRange(input.value.length, input.value.length);
    }
  }, [box, key]);
}
