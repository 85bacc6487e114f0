-- For what reasons a dossier may be suspended, stopped or refused, by rule set. A reason that is no longer given keeps its row: dossiers name it.
create table dossiers.ground (
    regime      text    not null,
    kind        text    not null,
    code        text    not null,
    place       int     not null,
    label       text    not null,
    legal_basis text    not null,
    cites       boolean not null,
    given       boolean not null default true,
    constraint ground_pk primary key (regime, kind, code),
    constraint ground_regime_known check (regime in ('R2021', 'R2026')),
    constraint ground_kind_known check (kind in ('SUSPENSION', 'STOP', 'REFUSAL')),
    constraint ground_says_something check (label <> '' and legal_basis <> '')
);
comment on table dossiers.ground is 'Coded reasons with their legal basis, by rule set (danh mục lý do tạm dừng, dừng, từ chối)';
comment on column dossiers.ground.cites is 'whether the officer must name the document it rests on in this case (số, ngày văn bản)';
comment on column dossiers.ground.given is 'false = no longer offered';

insert into dossiers.ground (regime, kind, code, place, label, legal_basis, cites)
select regime, kind, code, place, label, replace(legal_basis, '{decree}', decree), cites
from (values ('R2021', 'Nghị định số 61/2018/NĐ-CP'),
             ('R2026', 'Nghị định số 118/2025/NĐ-CP (được sửa đổi, bổ sung)')) as rules (regime, decree),
     (values
    ('SUSPENSION', 'FINANCIAL_DUTY', 1, 'Chờ thực hiện nghĩa vụ tài chính',
        'Quy định về nghĩa vụ tài chính của pháp luật chuyên ngành; {decree}', true),
    ('SUSPENSION', 'PUBLIC_POSTING', 2, 'Niêm yết, công khai lấy ý kiến',
        'Quy định về niêm yết, công khai của pháp luật chuyên ngành; {decree}', true),
    ('SUSPENSION', 'MEASUREMENT', 3, 'Đo đạc, trích đo, kiểm tra thực địa',
        'Quy định về đo đạc, kiểm tra của pháp luật chuyên ngành; {decree}', true),
    ('SUSPENSION', 'AUTHORITY', 4, 'Cơ quan có thẩm quyền yêu cầu tạm dừng',
        'Văn bản của Tòa án, cơ quan điều tra, cơ quan thi hành án; {decree}', true),
    ('SUSPENSION', 'FORCE_MAJEURE', 5, 'Thiên tai, hỏa hoạn, dịch bệnh, sự cố theo công bố',
        'Công bố của cơ quan có thẩm quyền; {decree}', true),
    ('STOP', 'NOT_SUPPLEMENTED', 1, 'Người nộp không bổ sung hồ sơ theo yêu cầu', '{decree}', false),
    ('STOP', 'APPLICANT_GONE', 2, 'Chủ hồ sơ chết, mất năng lực hành vi dân sự hoặc chấm dứt hoạt động',
        'Bộ luật Dân sự; {decree}', false),
    ('STOP', 'DISPUTE', 3, 'Có tranh chấp đang được Tòa án giải quyết', 'Thông báo thụ lý, bản án của Tòa án; {decree}', true),
    ('STOP', 'AUTHORITY', 4, 'Cơ quan có thẩm quyền yêu cầu dừng', 'Văn bản của cơ quan có thẩm quyền; {decree}', true),
    ('STOP', 'NO_OBJECT', 5, 'Nội dung đề nghị không còn để giải quyết', '{decree}', false),
    ('REFUSAL', 'NOT_ELIGIBLE', 1, 'Không đủ điều kiện theo pháp luật chuyên ngành', '{decree}', false),
    ('REFUSAL', 'UNTRUE', 2, 'Giấy tờ, thông tin không đúng sự thật, bị tẩy xóa hoặc giả mạo', '{decree}', false),
    ('REFUSAL', 'SETTLED', 3, 'Nội dung đã được giải quyết, hoặc đang được cơ quan khác giải quyết', '{decree}', false),
    ('REFUSAL', 'PLANNING', 4, 'Không phù hợp quy hoạch, quy chuẩn', '{decree}', true),
    ('REFUSAL', 'AUTHORITY', 5, 'Theo bản án, quyết định hoặc văn bản của cơ quan có thẩm quyền', '{decree}', true)
     ) as grounds (kind, code, place, label, legal_basis, cites);
-- The article that lays down the refusal after appraisal is known of the older decree only.
update dossiers.ground set legal_basis = case regime
    when 'R2021' then 'Khoản 8 Điều 19 Nghị định số 61/2018/NĐ-CP'
    else 'Nghị định số 118/2025/NĐ-CP (được sửa đổi, bổ sung)' end
where kind = 'REFUSAL';
