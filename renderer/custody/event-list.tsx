import { Table } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CustodyEvent } from "../../main/model/custody.ts";
import { formatTime } from "../ui/date.ts";
import { Section } from "../ui/section.tsx";
import { useEventText } from "./event-text.ts";

/** What was done for the archive's safety, newest first. */
export function EventList({ events }: { readonly events: readonly CustodyEvent[] }): ReactNode {
  const { t } = useTranslation();
  const eventText = useEventText();
  if (events.length === 0) return null;
  return (
    <Section title={t("custody.events")}>
      <Table withRowBorders={false} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("custody.eventTime")}</Table.Th>
            <Table.Th>{t("custody.eventKind")}</Table.Th>
            <Table.Th>{t("custody.eventOutcome")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {events.map((event) => (
            <Table.Tr key={`${event.at} ${event.kind}`}>
              <Table.Td className="custody-time">{formatTime(event.at)}</Table.Td>
              <Table.Td>{t(`custody.event.${event.kind}`)}</Table.Td>
              <Table.Td className="break-anywhere">{eventText(event)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}
