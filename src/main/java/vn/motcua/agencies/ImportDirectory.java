package vn.motcua.agencies;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.vocabulary.Actor;

/** Loads a directory of agencies, all or nothing; what is already there by its code stays as it is, so it can be repeated. */
@Component
public class ImportDirectory {

    private final JdbcClient jdbc;
    private final DirectoryCache cache;
    private final ChangeLog changes;
    private final JsonMapper json;

    ImportDirectory(JdbcClient jdbc, DirectoryCache cache, ChangeLog changes, JsonMapper json) {
        this.jdbc = jdbc;
        this.cache = cache;
        this.changes = changes;
        this.json = json;
    }

    @Transactional
    public void load(DirectoryDocument document, Actor by) {
        cache.beginChange();
        loadAreas(document);
        loadAgencies(document);
        loadOfficers(document);
        changes.write(
                by,
                ChangeLog.Subject.DIRECTORY,
                null,
                "nhập danh mục",
                "%d đơn vị hành chính, %d cơ quan, %d cán bộ"
                        .formatted(
                                document.areas().size(),
                                document.agencies().size(),
                                document.officers().size()));
    }

    private void loadAreas(DirectoryDocument document) {
        insert(document.areas(), """
                insert into agencies.area (code, name, level, valid_from, valid_to)
                select code, name, level, "validFrom", "validTo"
                from jsonb_to_recordset(cast(:rows as jsonb))
                    as row (code text, name text, level text, "validFrom" date, "validTo" date)
                on conflict (code, valid_from) do nothing
                """);
        insert(document.areas(), """
                update agencies.area set parent_id = parent.id
                from jsonb_to_recordset(cast(:rows as jsonb)) as row (code text, "parentCode" text, "validFrom" date)
                join agencies.area parent on parent.code = "parentCode"
                    and parent.valid_from <= "validFrom" and coalesce(parent.valid_to, 'infinity') >= "validFrom"
                where area.code = row.code and area.valid_from = "validFrom" and area.parent_id is null
                """);
        insert(document.areaSuccessions(), """
                insert into agencies.area_succession (from_id, to_id, kind, effective)
                select ended.id, began.id, row.kind, row.effective
                from jsonb_to_recordset(cast(:rows as jsonb))
                    as row ("from" text, "to" text, kind text, effective date)
                join agencies.area ended on ended.code = row."from" and ended.valid_to = row.effective - 1
                join agencies.area began on began.code = row."to" and began.valid_from = row.effective
                on conflict do nothing
                """);
    }

    private void loadAgencies(DirectoryDocument document) {
        insert(document.agencies(), """
                insert into agencies.agency (code, name, kind, line, area_code, valid_from, valid_to)
                select code, name, kind, line, "areaCode", "validFrom", "validTo"
                from jsonb_to_recordset(cast(:rows as jsonb)) as row
                    (code text, name text, kind text, line text, "areaCode" text, "validFrom" date, "validTo" date)
                on conflict (code) do nothing
                """);
        insert(document.agencies(), """
                update agencies.agency set parent_id = parent.id
                from jsonb_to_recordset(cast(:rows as jsonb)) as row (code text, "parentCode" text)
                join agencies.agency parent on parent.code = "parentCode"
                where agency.code = row.code and agency.parent_id is null
                """);
        insert(document.agencies(), """
                insert into agencies.agency_served_area (agency_id, area_code)
                select agency.id, served.area_code
                from jsonb_to_recordset(cast(:rows as jsonb)) as row (code text, "servedAreas" jsonb)
                cross join jsonb_array_elements_text("servedAreas") as served (area_code)
                join agencies.agency on agency.code = row.code
                on conflict do nothing
                """);
        insert(document.agencySuccessions(), """
                insert into agencies.agency_succession (from_id, to_id, kind, effective)
                select ended.id, began.id, row.kind, row.effective
                from jsonb_to_recordset(cast(:rows as jsonb))
                    as row ("from" text, "to" text, kind text, effective date)
                join agencies.agency ended on ended.code = row."from"
                join agencies.agency began on began.code = row."to"
                on conflict do nothing
                """);
        insert(document.units(), """
                insert into agencies.unit (agency_id, code, name)
                select agency.id, row.code, row.name
                from jsonb_to_recordset(cast(:rows as jsonb)) as row ("agencyCode" text, code text, name text)
                join agencies.agency on agency.code = "agencyCode"
                on conflict (agency_id, code) do nothing
                """);
        insert(document.desks(), """
                insert into agencies.one_stop_desk (agency_id, name, kind, address, phone)
                select agency.id, row.name, row.kind, address, phone
                from jsonb_to_recordset(cast(:rows as jsonb))
                    as row ("agencyCode" text, name text, kind text, address text, phone text)
                join agencies.agency on agency.code = "agencyCode"
                on conflict (agency_id) do nothing
                """);
    }

    private void loadOfficers(DirectoryDocument document) {
        insert(document.officers(), """
                insert into agencies.officer (username, name)
                select username, name
                from jsonb_to_recordset(cast(:rows as jsonb)) as row (username text, name text)
                on conflict (username) do nothing
                """);
        insert(document.positions(), """
                insert into agencies.position (officer_id, agency_id, unit_id, role, valid_from, valid_to)
                select officer.id, agency.id, unit.id, role, "validFrom", "validTo"
                from jsonb_to_recordset(cast(:rows as jsonb)) as row (username text, "agencyCode" text,
                    "unitCode" text, role text, "validFrom" date, "validTo" date)
                join agencies.officer on officer.username = row.username
                join agencies.agency on agency.code = "agencyCode"
                left join agencies.unit on unit.agency_id = agency.id and unit.code = "unitCode"
                where "unitCode" is null or unit.id is not null
                on conflict on constraint position_once do nothing
                """);
    }

    private void insert(List<?> rows, String sql) {
        jdbc.sql(sql).param("rows", json.writeValueAsString(rows)).update();
    }
}
