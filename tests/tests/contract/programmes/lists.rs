//! The lists of every startup of the five programmes: the opportunities that it may meet, best
//! first, with the rules that are open and those that fail.

use super::{Expected, hcmc_ecosystem, hcmc_support, quang_nam, tay_ninh, tra_vinh};

#[test]
fn lists_of_tra_vinh_follow_its_programme() {
    tra_vinh().has_lists(&[
        Expected {
            startup: "tv-s1",
            why: "a farming project against salt water: the challenge first, then the space open to all fields, the farming fund before the one for anything; the incubator is full in 2026",
            eligible: &["tv-thach-thuc", "tv-khong-gian", "tv-quy-nong-nghiep", "tv-quy-chau-tho"],
            unverified: &[],
            rejected: &["tv-uom-tao: capacity"],
        },
        Expected {
            startup: "tv-s2",
            why: "a person's energy idea: the space is for projects and firms; the fund for any field before those for others",
            eligible: &["tv-quy-chau-tho", "tv-thach-thuc", "tv-quy-nong-nghiep"],
            unverified: &[],
            rejected: &["tv-khong-gian: require.tv-doi-tuong", "tv-uom-tao: capacity"],
        },
        Expected {
            startup: "tv-s3",
            why: "craft mats from Bến Tre, now Vĩnh Long as Trà Vinh is: the space it wants, at home; no call names crafts",
            eligible: &["tv-khong-gian", "tv-quy-chau-tho", "tv-thach-thuc", "tv-quy-nong-nghiep"],
            unverified: &[],
            rejected: &["tv-uom-tao: capacity"],
        },
        Expected {
            startup: "tv-s4",
            why: "biotechnology next door in Cần Thơ: the space is near enough and what it wants",
            eligible: &["tv-khong-gian", "tv-quy-chau-tho", "tv-thach-thuc", "tv-quy-nong-nghiep"],
            unverified: &[],
            rejected: &["tv-uom-tao: capacity"],
        },
        Expected {
            startup: "tv-s5",
            why: "states its field alone: whether the space takes it depends on what kind of applicant it is",
            eligible: &["tv-quy-chau-tho", "tv-thach-thuc", "tv-quy-nong-nghiep"],
            unverified: &["tv-khong-gian: require.tv-doi-tuong"],
            rejected: &["tv-uom-tao: capacity"],
        },
    ]);
}

#[test]
fn lists_of_tay_ninh_follow_its_plan() {
    tay_ninh().has_lists(&[
        Expected {
            startup: "tn-s1",
            why: "a student with an idea who wants training: training first, then ideas; the district's day is over",
            eligible: &["tn-nang-luc", "tn-y-tuong", "tn-ngay-hoi-lien-tinh", "tn-ngay-hoi-tinh"],
            unverified: &[],
            rejected: &["tn-dat-giai: groups", "tn-ngay-hoi-huyen: windows"],
        },
        Expected {
            startup: "tn-s2",
            why: "a group of women that won a prize and wants advice: the support for prize winners first",
            eligible: &["tn-dat-giai", "tn-y-tuong", "tn-ngay-hoi-lien-tinh", "tn-ngay-hoi-tinh", "tn-nang-luc"],
            unverified: &[],
            rejected: &["tn-ngay-hoi-huyen: windows"],
        },
        Expected {
            startup: "tn-s3",
            why: "a firm of Long An, in Tây Ninh today, perhaps a start-up (“sáng tạp”): a misspelt form of applicant is to be confirmed",
            eligible: &["tn-ngay-hoi-lien-tinh", "tn-ngay-hoi-tinh"],
            unverified: &["tn-nang-luc: require.tn-luc-luong", "tn-y-tuong: applicants"],
            rejected: &["tn-dat-giai: groups", "tn-ngay-hoi-huyen: windows"],
        },
        Expected {
            startup: "tn-s4",
            why: "a firm, perhaps a start-up: training waits for an answer; the competition takes any organisation",
            eligible: &["tn-y-tuong", "tn-ngay-hoi-lien-tinh", "tn-ngay-hoi-tinh"],
            unverified: &["tn-nang-luc: require.tn-luc-luong"],
            rejected: &["tn-dat-giai: applicants", "tn-ngay-hoi-huyen: windows"],
        },
        Expected {
            startup: "tn-s5",
            why: "a person of no group in Đồng Nai: inside the inter-provincial festival, outside the provincial one",
            eligible: &["tn-ngay-hoi-lien-tinh", "tn-y-tuong"],
            unverified: &[],
            rejected: &["tn-dat-giai: groups", "tn-nang-luc: require.tn-luc-luong", "tn-ngay-hoi-huyen: windows", "tn-ngay-hoi-tinh: must.place"],
        },
        Expected {
            startup: "tn-s6",
            why: "a farmers' cooperative of Cà Mau: an organisation with an idea, from another region",
            eligible: &["tn-y-tuong"],
            unverified: &[],
            rejected: &[
                "tn-dat-giai: groups, applicants",
                "tn-nang-luc: require.tn-luc-luong",
                "tn-ngay-hoi-huyen: windows",
                "tn-ngay-hoi-lien-tinh: must.place",
                "tn-ngay-hoi-tinh: must.place",
            ],
        },
    ]);
}

#[test]
fn lists_of_the_hcmc_ecosystem_follow_its_scheme() {
    hcmc_ecosystem().has_lists(&[
        Expected {
            startup: "hcm-s1",
            why: "fintech at series A: venture capital first, then the incubator of its field, then who is open to all",
            eligible: &["hcm-von", "hcm-uom-tao", "hcm-thu-nghiem", "hcm-san", "hcm-khu-vuc-cong", "hcm-dan-dat"],
            unverified: &[],
            rejected: &[],
        },
        Expected {
            startup: "hcm-s2",
            why: "insurance technology is fintech; in incubation, so the incubator long before the fund",
            eligible: &["hcm-uom-tao", "hcm-thu-nghiem", "hcm-san", "hcm-von", "hcm-khu-vuc-cong", "hcm-dan-dat"],
            unverified: &[],
            rejected: &[],
        },
        Expected {
            startup: "hcm-s3",
            why: "digital health is not named, the list is open: the incubator still first; a prototype is not ready for pilots",
            eligible: &["hcm-uom-tao", "hcm-san", "hcm-dan-dat", "hcm-von"],
            unverified: &[],
            rejected: &["hcm-khu-vuc-cong: trl", "hcm-thu-nghiem: trl"],
        },
        Expected {
            startup: "hcm-s4",
            why: "robots of Bình Dương, in the city today, ready for a pilot: the lead firm's problem, then the test space",
            eligible: &["hcm-dan-dat", "hcm-thu-nghiem", "hcm-uom-tao", "hcm-san", "hcm-khu-vuc-cong", "hcm-von"],
            unverified: &[],
            rejected: &[],
        },
        Expected {
            startup: "hcm-s5",
            why: "a textile firm that wants technology: the technology floor first; pilots need its readiness",
            eligible: &["hcm-san", "hcm-dan-dat", "hcm-uom-tao", "hcm-von"],
            unverified: &["hcm-thu-nghiem: trl", "hcm-khu-vuc-cong: trl"],
            rejected: &[],
        },
    ]);
}

#[test]
fn lists_of_quang_nam_follow_its_plan() {
    quang_nam().has_lists(&[
        Expected {
            startup: "qn-s1",
            why: "a student from Quảng Nam in Hà Nội with an idea: experts, then the club of its students elsewhere",
            eligible: &["qn-chuyen-gia", "qn-sinh-vien", "qn-coworking", "qn-quy-huyen", "qn-tang-toc", "qn-dien-dan"],
            unverified: &[],
            rejected: &["qn-trien-lam: applicants"],
        },
        Expected {
            startup: "qn-s2",
            why: "a student from Hà Nội in Đà Nẵng with a tourism idea: the forum of its field; not of Quảng Nam's origin",
            eligible: &["qn-chuyen-gia", "qn-dien-dan", "qn-coworking", "qn-tang-toc", "qn-quy-huyen"],
            unverified: &[],
            rejected: &["qn-sinh-vien: must.place", "qn-trien-lam: applicants"],
        },
        Expected {
            startup: "qn-s3",
            why: "an athlete after the career, in acceleration: the training first",
            eligible: &["qn-tang-toc", "qn-chuyen-gia", "qn-coworking", "qn-quy-huyen", "qn-dien-dan"],
            unverified: &[],
            rejected: &["qn-sinh-vien: require.qn-sinh-vien", "qn-trien-lam: applicants"],
        },
        Expected {
            startup: "qn-s4",
            why: "a farmers' cooperative that looks for customers: a stand at the fair first",
            eligible: &["qn-trien-lam", "qn-tang-toc", "qn-chuyen-gia", "qn-coworking", "qn-quy-huyen", "qn-dien-dan"],
            unverified: &[],
            rejected: &["qn-sinh-vien: require.qn-sinh-vien"],
        },
        Expected {
            startup: "qn-s5",
            why: "pupils with an idea: experts take ideas; a pupil is youth, not a student",
            eligible: &["qn-chuyen-gia", "qn-coworking", "qn-tang-toc", "qn-quy-huyen", "qn-dien-dan"],
            unverified: &[],
            rejected: &["qn-sinh-vien: require.qn-sinh-vien", "qn-trien-lam: applicants"],
        },
        Expected {
            startup: "qn-s6",
            why: "a firm of Huế, of no group: the training is for groups only",
            eligible: &["qn-chuyen-gia", "qn-trien-lam", "qn-coworking", "qn-quy-huyen", "qn-dien-dan"],
            unverified: &[],
            rejected: &["qn-sinh-vien: must.place, require.qn-sinh-vien", "qn-tang-toc: groups"],
        },
    ]);
}

#[test]
fn lists_of_the_hcmc_support_policy_follow_its_plan() {
    hcmc_support().has_lists(&[
        Expected {
            startup: "sp-s1",
            why: "pre-incubation: the advice it wants, then its own stage, the next, and acceleration last of the three",
            eligible: &["sp-chuyen-gia", "sp-tien-uom-tao", "sp-uom-tao", "sp-quoc-te", "sp-tang-toc", "sp-trien-lam"],
            unverified: &[],
            rejected: &["sp-thu-nghiem: trl"],
        },
        Expected {
            startup: "sp-s2",
            why: "incubation: its own stage first, the one below before the one above, whose grant is five times its need",
            eligible: &["sp-uom-tao", "sp-chuyen-gia", "sp-tien-uom-tao", "sp-thu-nghiem", "sp-tang-toc", "sp-trien-lam", "sp-quoc-te"],
            unverified: &[],
            rejected: &[],
        },
        Expected {
            startup: "sp-s3",
            why: "acceleration: its own stage first, pre-incubation last of all",
            eligible: &["sp-tang-toc", "sp-chuyen-gia", "sp-uom-tao", "sp-thu-nghiem", "sp-trien-lam", "sp-quoc-te", "sp-tien-uom-tao"],
            unverified: &[],
            rejected: &[],
        },
        Expected {
            startup: "sp-s4",
            why: "says neither stage nor readiness: the three stages are equal, the pilot waits for its readiness",
            eligible: &["sp-chuyen-gia", "sp-tang-toc", "sp-tien-uom-tao", "sp-uom-tao", "sp-trien-lam", "sp-quoc-te"],
            unverified: &["sp-thu-nghiem: trl"],
            rejected: &[],
        },
    ]);
}
