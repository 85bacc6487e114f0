-- Holidays follow the Labour Code (Art. 111, 112), for 2026 also NQ 28/2026/QH16 (24/11). Days in lieu and swaps of 2021-2024 are
-- from general knowledge and have to be checked against the ministry's notices.

insert into calendar.day_off (day, name, reliability, source)
select generate_series(first_day::timestamp, last_day::timestamp, interval '1 day')::date, name, reliability,
    case reliability
        when 'COMPARED' then 'Đối chiếu các lịch đã công bố, chưa đối chiếu văn bản thông báo'
        else 'Chưa đối chiếu thông báo của cơ quan có thẩm quyền'
    end
from (values
    (date '2021-01-01', date '2021-01-01', 'Tết Dương lịch', 'COMPARED'),
    (date '2021-02-10', date '2021-02-16', 'Tết Nguyên đán Tân Sửu', 'UNVERIFIED'),
    (date '2021-04-21', date '2021-04-21', 'Giỗ Tổ Hùng Vương', 'COMPARED'),
    (date '2021-04-30', date '2021-04-30', 'Ngày Chiến thắng 30/4', 'COMPARED'),
    (date '2021-05-01', date '2021-05-01', 'Quốc tế Lao động 1/5', 'COMPARED'),
    (date '2021-05-03', date '2021-05-03', 'bù Quốc tế Lao động 1/5', 'UNVERIFIED'),
    (date '2021-09-02', date '2021-09-03', 'Quốc khánh 2/9', 'UNVERIFIED'),

    (date '2022-01-03', date '2022-01-03', 'bù Tết Dương lịch', 'UNVERIFIED'),
    (date '2022-01-31', date '2022-02-04', 'Tết Nguyên đán Nhâm Dần', 'UNVERIFIED'),
    (date '2022-04-11', date '2022-04-11', 'bù Giỗ Tổ Hùng Vương', 'UNVERIFIED'),
    (date '2022-05-02', date '2022-05-02', 'bù Ngày Chiến thắng 30/4', 'UNVERIFIED'),
    (date '2022-05-03', date '2022-05-03', 'bù Quốc tế Lao động 1/5', 'UNVERIFIED'),
    (date '2022-09-01', date '2022-09-02', 'Quốc khánh 2/9', 'UNVERIFIED'),

    (date '2023-01-02', date '2023-01-02', 'bù Tết Dương lịch', 'UNVERIFIED'),
    (date '2023-01-20', date '2023-01-26', 'Tết Nguyên đán Quý Mão', 'UNVERIFIED'),
    (date '2023-05-01', date '2023-05-01', 'Quốc tế Lao động 1/5', 'COMPARED'),
    (date '2023-05-02', date '2023-05-03', 'bù Giỗ Tổ Hùng Vương và Ngày Chiến thắng 30/4', 'UNVERIFIED'),
    (date '2023-09-01', date '2023-09-02', 'Quốc khánh 2/9', 'UNVERIFIED'),
    (date '2023-09-04', date '2023-09-04', 'bù Quốc khánh 2/9', 'UNVERIFIED'),

    (date '2024-01-01', date '2024-01-01', 'Tết Dương lịch', 'COMPARED'),
    (date '2024-02-08', date '2024-02-14', 'Tết Nguyên đán Giáp Thìn', 'UNVERIFIED'),
    (date '2024-04-18', date '2024-04-18', 'Giỗ Tổ Hùng Vương', 'COMPARED'),
    (date '2024-04-29', date '2024-04-29', 'hoán đổi với thứ Bảy 04/05', 'UNVERIFIED'),
    (date '2024-04-30', date '2024-04-30', 'Ngày Chiến thắng 30/4', 'COMPARED'),
    (date '2024-05-01', date '2024-05-01', 'Quốc tế Lao động 1/5', 'COMPARED'),
    (date '2024-09-02', date '2024-09-03', 'Quốc khánh 2/9', 'UNVERIFIED'),

    (date '2025-01-01', date '2025-01-01', 'Tết Dương lịch', 'COMPARED'),
    (date '2025-01-27', date '2025-01-31', 'Tết Nguyên đán Ất Tỵ', 'COMPARED'),
    (date '2025-04-07', date '2025-04-07', 'Giỗ Tổ Hùng Vương', 'COMPARED'),
    (date '2025-04-30', date '2025-04-30', 'Ngày Chiến thắng 30/4', 'COMPARED'),
    (date '2025-05-01', date '2025-05-01', 'Quốc tế Lao động 1/5', 'COMPARED'),
    (date '2025-05-02', date '2025-05-02', 'hoán đổi với thứ Bảy 26/04', 'COMPARED'),
    (date '2025-09-01', date '2025-09-02', 'Quốc khánh 2/9', 'COMPARED'),

    (date '2026-01-01', date '2026-01-01', 'Tết Dương lịch', 'COMPARED'),
    (date '2026-02-16', date '2026-02-20', 'Tết Nguyên đán Bính Ngọ', 'COMPARED'),
    (date '2026-04-27', date '2026-04-27', 'bù Giỗ Tổ Hùng Vương', 'COMPARED'),
    (date '2026-04-30', date '2026-04-30', 'Ngày Chiến thắng 30/4', 'COMPARED'),
    (date '2026-05-01', date '2026-05-01', 'Quốc tế Lao động 1/5', 'COMPARED'),
    (date '2026-08-31', date '2026-08-31', 'hoán đổi với thứ Bảy 22/08', 'COMPARED'),
    (date '2026-09-01', date '2026-09-02', 'Quốc khánh 2/9', 'COMPARED'),
    (date '2026-11-24', date '2026-11-24', 'Ngày Văn hóa Việt Nam', 'COMPARED')
) as holiday (first_day, last_day, name, reliability)
on conflict (day) do nothing;

insert into calendar.day_off (day, name, reliability, source) values
    (date '2026-01-02', 'hoán đổi với thứ Bảy 10/01', 'ANNOUNCED', 'Công văn 12729/VPCP-KGVX')
on conflict (day) do nothing;

insert into calendar.make_up_day (day, name, reliability, source) values
    (date '2024-05-04', 'làm bù cho thứ Hai 29/04/2024', 'UNVERIFIED', 'Chưa đối chiếu thông báo của cơ quan có thẩm quyền'),
    (date '2025-04-26', 'làm bù cho thứ Sáu 02/05/2025', 'COMPARED', 'Đối chiếu các lịch đã công bố, chưa đối chiếu văn bản thông báo'),
    (date '2026-01-10', 'làm bù cho thứ Sáu 02/01/2026', 'ANNOUNCED', 'Công văn 12729/VPCP-KGVX'),
    (date '2026-08-22', 'làm bù cho thứ Hai 31/08/2026', 'COMPARED', 'Đối chiếu các lịch đã công bố, chưa đối chiếu văn bản thông báo')
on conflict (day) do nothing;

-- 2027 is not announced yet: the days the law fixes, so that limits running into the new year are not too short.
insert into calendar.day_off (day, name, reliability, source)
select generate_series(first_day::timestamp, last_day::timestamp, interval '1 day')::date, name, 'UNVERIFIED',
    'Chưa có thông báo chính thức cho năm 2027'
from (values
    (date '2027-01-01', date '2027-01-01', 'Tết Dương lịch'),
    (date '2027-02-04', date '2027-02-10', 'Tết Nguyên đán Đinh Mùi'),
    (date '2027-04-16', date '2027-04-16', 'Giỗ Tổ Hùng Vương'),
    (date '2027-04-30', date '2027-04-30', 'Ngày Chiến thắng 30/4'),
    (date '2027-05-03', date '2027-05-03', 'bù Quốc tế Lao động 1/5'),
    (date '2027-09-02', date '2027-09-02', 'Quốc khánh 2/9'),
    (date '2027-11-24', date '2027-11-24', 'Ngày Văn hóa Việt Nam')
) as holiday (first_day, last_day, name)
on conflict (day) do nothing;

insert into calendar.regular_hours (agency, starts_on, hours) values
    (null, date '2000-01-01', '07:00–11:30, 13:30–17:00')
on conflict on constraint regular_hours_once do nothing;
